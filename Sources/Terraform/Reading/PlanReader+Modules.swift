import JSONSyntax

extension PlanReader {
  /// The instance with this address, which is added with its parents where it is new.
  mutating func moduleInstance(_ address: String) -> Int {
    if let index = moduleInstanceIndices[address] { return index }
    var parent = 0
    for call in ModuleAddress.calls(of: address) {
      parent = moduleInstance(call.name, key: call.key, in: parent)
    }
    // An address that cannot be read is kept as it stands, so that nothing of it is lost.
    if parent == 0 {
      model.moduleInstances.append(
        ModuleInstance(module: nil, parent: 0, name: address, key: .none, address: address))
      parent = model.moduleInstances.count - 1
    }
    moduleInstanceIndices[address] = parent
    return parent
  }

  private mutating func moduleInstance(_ name: String, key: InstanceKey, in parent: Int) -> Int {
    let prefix = model.moduleInstances[parent].address
    let address = "\(prefix.isEmpty ? "" : "\(prefix).")module.\(name)\(key)"
    if let index = moduleInstanceIndices[address] { return index }
    let module = model.moduleInstances[parent].module.flatMap { model.modules[$0].children[name] }
    model.moduleInstances.append(
      ModuleInstance(module: module, parent: parent, name: name, key: key, address: address))
    moduleInstanceIndices[address] = model.moduleInstances.count - 1
    return model.moduleInstances.count - 1
  }

  /// Adds the modules that hold no resource: references lead through them all the same.
  ///
  /// A call with `count` or `for_each` is left out: how many instances it has stands nowhere.
  mutating func addModulesWithoutResources() {
    var called = Set(model.moduleInstances.map { Call(parent: $0.parent ?? 0, name: $0.name) })
    var index = 0
    while index < model.moduleInstances.count {
      let children = model.moduleInstances[index].module.map { model.modules[$0].children } ?? [:]
      for (name, child) in children.sorted(by: { $0.key < $1.key }) {
        guard called.insert(Call(parent: index, name: name)).inserted, let call = model.modules[child].call,
          document.member("count_expression", of: call) == nil,
          document.member("for_each_expression", of: call) == nil
        else { continue }
        _ = moduleInstance(name, key: .none, in: index)
      }
      index += 1
    }
  }

  private struct Call: Hashable {
    var parent: Int
    var name: String
  }
}
