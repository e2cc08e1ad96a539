import HCL
import JSONSyntax
import Values

/// One instance of a resource, whose attributes are asked for one by one: which it has as a whole is not known.
struct ResourceHandle: Sendable {
  /// The block in `Model.blocks`.
  var block: Int
  /// The instance of the module that holds it.
  var module: Int
  var key: InstanceKey
}

/// Resources and data sources.
extension ConfigurationScope {
  /// An attribute of a resource, the resource as a whole, or all instances of it.
  func resource(_ mode: ResourceMode, _ traversal: Traversal, from: Int) -> (value: Value, steps: Int)? {
    let typeName = from < 0 ? traversal.root : traversal.name(0)
    guard let typeName, let name = traversal.name(from + 1) else { return nil }
    guard let type = model.types.index(of: typeName), let module = model.moduleInstances[module].module,
      let index = model.blockIndex[Model.BlockName(module: module, mode: mode, type: type, name: name)]
    else {
      let address = "\(mode == .data ? "data." : "")\(typeName).\(name)"
      return (unknown("\(address) is not declared"), traversal.steps.count)
    }
    let steps = from + 2
    var handle = ResourceHandle(block: index, module: self.module, key: .none)
    if mode == .data, let output = crossStackOutput(index, traversal, steps) { return output }
    guard model.isRepeated(model.blocks[index].node) else { return member(of: handle, traversal, steps) }
    guard let key = traversal.key(steps) else { return (instances(of: index), steps) }
    handle.key = key
    return member(of: handle, traversal, steps + 1)
  }

  /// `self`, the instance in whose block the expression stands.
  func own(_ traversal: Traversal) -> (value: Value, steps: Int)? {
    guard let block, let index = model.blocks.firstIndex(where: { $0.node == block }) else {
      return (unknown("self stands outside of a resource"), traversal.steps.count)
    }
    return member(of: ResourceHandle(block: index, module: module, key: key), traversal, 0)
  }

  private func member(
    of handle: ResourceHandle, _ traversal: Traversal, _ steps: Int
  ) -> (value: Value, steps: Int) {
    guard let name = traversal.name(steps) else { return (whole(handle), steps) }
    return (attribute(name, of: handle), steps + 1)
  }

  /// All instances of a block: a list by `count`, an object by `for_each`.
  private func instances(of block: Int) -> Value {
    let name = model.blocks[block].name
    guard
      let keys = model.form == .plan
        ? model.plannedKeys(ofBlock: block, in: module)
        : keys(of: model.blocks[block].node)
    else {
      return unknown("which instances of \(name) there are is not known")
    }
    let values = keys.map { whole(ResourceHandle(block: block, module: module, key: $0)) }
    let members = zip(keys, values).compactMap { key, value in
      if case .key(let name) = key { Object.Member(name, value) } else { nil }
    }
    let isMap = model.repetition("for_each", of: model.blocks[block].node) != nil
    return isMap ? .object(Object(members)) : .list(values)
  }

  private func whole(_ handle: ResourceHandle) -> Value {
    let address = address(of: handle)
    model.values.add(handle, at: address)
    return Value(
      .unknown(
        Unknown(Reason(.afterApply, "\(address) as a whole is known after apply"), expression: address)))
  }

  func attribute(_ name: String, of whole: Unknown) -> Value? {
    guard let handle = whole.expression.flatMap({ model.values.handle(at: $0) }) else { return nil }
    return attribute(name, of: handle)
  }

  /// An attribute of an instance: as it is set or planned, else what the provider computes.
  func attribute(_ name: String, of handle: ResourceHandle) -> Value {
    let node = model.blocks[handle.block].node
    let scope = inside(handle.module).inside(node, handle.key)
    if model.form == .plan {
      return model.plannedInstance(handle).map {
        model.plannedAttribute(name, ofResource: $0, in: scope, asReferred: true)
      }
        ?? unknown("\(address(of: handle)) has no instance in this document")
    }
    let value = once(node, named: name, in: scope) {
      model.configuredAttribute(name, of: node, in: $0) ?? .null
    }
    guard value.isNull else { return value }
    // What nobody set is what the provider computes.
    return Value(
      .unknown(Unknown(.knownAfterApply, expression: "\(address(of: handle)).\(name)")))
  }

  private func address(of handle: ResourceHandle) -> String {
    let block = model.blocks[handle.block]
    let mode = block.mode == .data ? "data." : ""
    return inside(handle.module).unique("\(mode)\(model.types[block.type]).\(block.name)\(handle.key)")
  }
}

// MARK: - Other stacks

extension ConfigurationScope {
  /// An output of another stack of the same folder, which a `terraform_remote_state` reads.
  private func crossStackOutput(
    _ block: Int, _ traversal: Traversal, _ steps: Int
  ) -> (value: Value, steps: Int)? {
    guard traversal.name(steps) == "outputs", let name = traversal.name(steps + 1),
      let producer = model.producer(ofBlock: block), let instance = model.instance(ofRoot: producer),
      let node = model.modules[producer].output(name)
    else { return nil }
    return (inside(instance).output(node), steps + 2)
  }
}
