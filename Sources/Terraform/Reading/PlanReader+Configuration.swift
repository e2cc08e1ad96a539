import JSONSyntax
import Values

extension PlanReader {
  /// Reads `configuration`: provider configurations, modules and their blocks.
  mutating func readConfiguration() {
    let configuration = document.member("configuration", of: root)
    let root = configuration.flatMap { document.member("root_module", of: $0) }
    addModule(name: "", parent: nil, call: nil, body: root)
    model.moduleInstances[0].module = 0
    guard let configuration, let providers = document.member("provider_config", of: configuration) else {
      return
    }
    for (key, node) in document.members(of: providers) {
      addProvider(key: document.name(of: key), node)
    }
    let indices = Dictionary(model.providers.enumerated().map { ($1.key, $0) }) { first, _ in first }
    for index in model.blocks.indices {
      model.blocks[index].provider = model.blocks[index].providerKey.flatMap { indices[$0] }
    }
  }

  @discardableResult
  private mutating func addModule(name: String, parent: Int?, call: JSONNode?, body: JSONNode?) -> Int {
    let index = model.modules.count
    model.modules.append(Module(name: name, parent: parent, call: call, body: body))
    guard let body else { return index }
    model.modules[index].variables = declarations("variables", in: body)
    model.modules[index].outputs = declarations("outputs", in: body)
    model.modules[index].indexNames()
    if let resources = document.member("resources", of: body) {
      for node in document.elements(of: resources) { addBlock(node, module: index) }
    }
    if let calls = document.member("module_calls", of: body) {
      for (key, node) in document.members(of: calls) {
        let name = document.name(of: key)
        let child = addModule(
          name: name, parent: index, call: node, body: document.member("module", of: node))
        model.modules[index].children[name] = child
      }
    }
    return index
  }

  private func declarations(_ key: String, in body: JSONNode) -> [Module.Declaration] {
    guard let node = document.member(key, of: body) else { return [] }
    return document.members(of: node).map {
      Module.Declaration(name: document.name(of: $0.key), node: $0.value)
    }
  }

  private mutating func addBlock(_ node: JSONNode, module: Int) {
    guard let type = string("type", of: node), let name = string("name", of: node) else { return }
    let mode = ResourceMode(rawValue: string("mode", of: node) ?? "") ?? .managed
    let key = Model.BlockName(module: module, mode: mode, type: model.types.intern(type), name: name)
    model.blockIndex[key] = model.blocks.count
    model.blocks.append(
      ResourceBlock(
        module: module, mode: mode, type: key.type, name: name, node: node,
        expressions: document.member("expressions", of: node),
        providerKey: string("provider_config_key", of: node)))
  }

  private mutating func addProvider(key: String, _ node: JSONNode) {
    let colon = key.lastIndex(of: ":")
    let local = colon.map { String(key[key.index(after: $0)...]) } ?? key
    model.providers.append(
      ProviderConfiguration(
        key: key,
        name: string("name", of: node) ?? local.split(separator: ".").first.map(String.init) ?? local,
        alias: string("alias", of: node),
        moduleAddress: string("module_address", of: node) ?? colon.map { String(key[..<$0]) } ?? "",
        module: nil, node: node, expressions: document.member("expressions", of: node)))
    let address = model.providers[model.providers.count - 1].moduleAddress
    model.providers[model.providers.count - 1].module = module(at: address)
  }

  /// The module with an address without instance keys.
  private func module(at address: String) -> Int? {
    if address.isEmpty { return 0 }
    let calls = ModuleAddress.calls(of: address)
    return calls.reduce(calls.isEmpty ? nil : 0) { module, call in
      module.flatMap { model.modules[$0].children[call.name] }
    }
  }

  func string(_ key: String, of node: JSONNode) -> String? {
    document.member(key, of: node).flatMap { document.string($0) }
  }
}
