import HCL
import JSONSyntax
import Values

/// Variables, locals, outputs, and what a block is repeated over.
extension ConfigurationScope {
  /// The value of a variable: as given from outside or by the call of the module, or its default.
  func variable(_ name: String) -> Value {
    guard let node = declared?.variable(name) else { return unknown("var.\(name) is not declared") }
    return once(node, in: outside) { $0.variable(name, node) }
  }

  private func variable(_ name: String, _ node: JSONNode) -> Value {
    let type = model.document.member("type", of: node).flatMap { model.document.string($0) }
    let fallback = model.document.member("default", of: node).map {
      ConfigurationScope.converted(model.decode($0), type)
    }
    let given = given(name, type: type)
    // A null is a value of its own unless the variable cannot be null.
    let isLeftOut = given?.isNull ?? true && (given == nil || flag("nullable", of: node) == false)
    let value = isLeftOut ? fallback : given
    return (value ?? unknown("var.\(name) has no default, and no value was given", named: "var.\(name)"))
      .marked(sensitive: flag("sensitive", of: node) ?? false)
  }

  /// Whether a variable is null, or is made of one that is null and of nothing else that a plan lists.
  func restsOnNull(_ name: String) -> Bool {
    let value = variable(name)
    guard case .unknown = value.content else { return value.isNull }
    guard let parent = model.moduleInstances[module].parent, let call = declared?.call,
      let argument = model.arguments(ofCall: call).flatMap({ model.document.member(name, of: $0) }),
      let outer = model.loneVariable(in: argument)
    else { return false }
    return inside(parent).restsOnNull(outer)
  }

  /// What a variable is set to; `nil` where it is left out.
  private func given(_ name: String, type: String?) -> Value? {
    let instance = model.moduleInstances[module]
    guard let parent = instance.parent, let call = declared?.call else {
      if let planned = model.plannedVariable(name) { return planned }
      return declared?.inputs[name].map { ConfigurationScope.value(of: $0, type: type) }
    }
    guard let arguments = model.arguments(ofCall: call),
      let argument = model.document.member(name, of: arguments)
    else { return nil }
    let value = model.evaluated(argument, in: inside(parent).inside(call, instance.key))
    return ConfigurationScope.converted(value, type)
  }

  func flag(_ name: String, of node: JSONNode) -> Bool? {
    model.document.member(name, of: node).flatMap { model.document.bool($0) }
  }

  func local(_ name: String) -> Value {
    guard let node = declared?.local(name) else {
      return unknown("local.\(name) \(model.form == .plan ? "is not carried by a plan" : "is not declared")")
    }
    return once(node, in: outside) { model.evaluated(node, in: $0) }
  }

  func each(_ name: String) -> Value {
    guard let block, let node = model.repetition("for_each", of: block) else {
      return unknown("each.\(name) stands outside of a for_each")
    }
    guard case .key(let key) = key else { return unknown("what for_each goes over is not known") }
    let collection = model.evaluated(node, in: outside)
    if name == "key" { return .string(key).marked(sensitive: collection.isSensitive) }
    switch collection.content {
    case .object(let object): return (object[key] ?? .null).marked(sensitive: collection.isSensitive)
    case .list: return .string(key).marked(sensitive: collection.isSensitive)
    default:
      return .unknown(collection.unknownReason ?? Reason(.wrongKind, "for_each goes over no collection"))
    }
  }

  var count: Value {
    if case .index(let index) = key { return .number(Number(index)) }
    return unknown("how many instances there are is not known")
  }

  /// The keys of the instances that a block makes; `nil` where they are not known, or secret, as Terraform refuses it.
  func keys(of block: JSONNode) -> [InstanceKey]? {
    if let node = model.repetition("count", of: block) {
      guard case .number(let number) = model.evaluated(node, in: outside).asNumber?.content,
        let count = number.integer, (0...100_000).contains(count)
      else { return nil }
      return (0..<count).map { .index($0) }
    }
    guard let node = model.repetition("for_each", of: block) else { return [.none] }
    let collection = model.evaluated(node, in: outside)
    if collection.isSensitive { return nil }
    switch collection.content {
    case .object(let object): return object.members.map { .key($0.name) }
    case .list(let elements):
      let names = elements.compactMap { element in
        if case .string(let name) = element.content, !element.isSensitive { name } else { nil }
      }
      return names.count == elements.count ? Set(names).sorted().map { .key($0) } : nil
    default: return nil
    }
  }
}

// MARK: - Outputs

extension ConfigurationScope {
  /// An output of a called module, all of them, or those of all instances.
  func output(_ traversal: Traversal) -> (value: Value, steps: Int)? {
    guard let name = traversal.name(0) else { return nil }
    guard let index = declared?.children[name] else {
      return (unknown("module.\(name) is not declared"), traversal.steps.count)
    }
    if let why = model.modules[index].unread {
      return (unknown("module.\(name) is not read: \(why)", named: "module.\(name)"), 1)
    }
    let instances = model.calledInstances[Model.CallKey(parent: module, name: name)] ?? []
    guard let call = model.modules[index].call, model.isRepeated(call) else {
      guard let instance = instances.first else {
        return (unknown("module.\(name) has no instance"), traversal.steps.count)
      }
      return output(of: instance, traversal, 1)
    }
    guard let key = traversal.key(1) else { return (outputs(of: instances, name), 1) }
    guard let instance = instances.first(where: { model.moduleInstances[$0].key == key }) else {
      return (unknown("which instances module.\(name) has is not known"), traversal.steps.count)
    }
    return output(of: instance, traversal, 2)
  }

  private func output(of instance: Int, _ traversal: Traversal, _ steps: Int) -> (value: Value, steps: Int) {
    guard let name = traversal.name(steps) else { return (outputs(of: instance), steps) }
    guard let node = inside(instance).declared?.output(name) else {
      return (unknown("module.\(traversal.name(0) ?? "") has no output \(name)"), traversal.steps.count)
    }
    return (inside(instance).output(node), steps + 1)
  }

  private func outputs(of instances: [Int], _ name: String) -> Value {
    let keys = instances.map { model.moduleInstances[$0].key }
    let values = instances.map { outputs(of: $0) }
    if keys.contains(.none) { return unknown("which instances module.\(name) has is not known") }
    let members = zip(keys, values).compactMap { key, value in
      if case .key(let name) = key { Object.Member(name, value) } else { nil }
    }
    return members.isEmpty ? .list(values) : .object(Object(members))
  }

  private func outputs(of instance: Int) -> Value {
    let scope = inside(instance)
    return .object(
      Object((scope.declared?.outputs ?? []).map { Object.Member($0.name, scope.output($0.node)) }))
  }

  /// The value of an output of the module.
  func output(_ node: JSONNode) -> Value {
    let written = model.written(node)
    guard let expression = model.document.member(written == nil ? "expression" : "value", of: written ?? node)
    else { return .null }
    let value = once(expression, in: outside) { model.evaluated(expression, in: $0) }
    return value.marked(sensitive: flag("sensitive", of: node) ?? false)
  }
}

extension Value {
  /// The value as a number, where it is one.
  fileprivate var asNumber: Value? { try? converted(to: .number) }
}
