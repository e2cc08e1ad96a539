import JSONSyntax
import Values

extension ConfigurationReader {
  mutating func addDeclarations(of body: JSONNode, to module: Int) {
    model.modules[module].variables = declarations("variable", of: body)
    model.modules[module].outputs = declarations("output", of: body)
    model.modules[module].locals = document.bodies("locals", of: body).flatMap { named($0) }
    model.modules[module].indexNames()
    model.modules[module].settings = document.bodies("terraform", of: body)
  }

  private func declarations(_ key: String, of body: JSONNode) -> [Module.Declaration] {
    document.bodies(key, of: body).flatMap { block in
      named(block).flatMap { entry in
        document.bodies(entry.node).map { Module.Declaration(name: entry.name, node: $0) }
      }
    }
  }

  /// The members of an object, comments left out.
  private func named(_ block: JSONNode) -> [Module.Declaration] {
    document.contents(of: block).map { Module.Declaration(name: $0.name, node: $0.value) }
  }

  mutating func addProviders(of body: JSONNode, _ module: Int) {
    let address = address(of: module)
    for (name, node) in document.bodies("provider", of: body).flatMap({ document.contents(of: $0) }) {
      for body in document.bodies(node) {
        let alias = document.member("alias", of: body).flatMap { document.string($0) }
        let key = alias.map { "\(name).\($0)" } ?? name
        model.providers.append(
          ProviderConfiguration(
            key: address.isEmpty ? key : "\(address):\(key)", name: name, alias: alias,
            moduleAddress: address, module: module, node: body, expressions: body))
      }
    }
  }

  mutating func addBlocks(_ key: String, _ mode: ResourceMode, of body: JSONNode, _ module: Int) {
    for (type, typed) in document.bodies(key, of: body).flatMap({ document.contents(of: $0) }) {
      for (name, node) in document.bodies(typed).flatMap({ document.contents(of: $0) }) {
        for body in document.bodies(node) { addBlock(mode, type, name, body, module) }
      }
    }
  }

  private mutating func addBlock(
    _ mode: ResourceMode, _ type: String, _ name: String, _ body: JSONNode, _ module: Int
  ) {
    let index = model.types.intern(type)
    let key = Model.BlockName(module: module, mode: mode, type: index, name: name)
    model.blockIndex[key] = model.blocks.count
    model.mentionedResources += 1
    model.blocks.append(
      ResourceBlock(module: module, mode: mode, type: index, name: name, node: body, expressions: body))
  }
}
