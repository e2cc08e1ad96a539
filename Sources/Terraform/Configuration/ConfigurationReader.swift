package import Diagnostics
package import JSONSyntax

/// Reads Terraform's JSON configuration, as CDKTF writes it: `cdk.tf.json`, or any `*.tf.json`.
///
/// <https://developer.hashicorp.com/terraform/language/syntax/json>
package struct ConfigurationReader {
  var model: Model

  private init(_ document: JSONDocument) {
    model = Model(form: .configuration, document: document, formatVersion: "")
    model.modules = [Module(name: "", parent: nil, call: nil, body: document.root)]
    model.moduleInstances = [ModuleInstance(module: 0, parent: nil, name: "", key: .none, address: "")]
  }

  /// Reads a document as a module of its own; `isWhole` is false where other files may belong to the module, `inputs` are
  /// the values of its variables.
  package static func read(
    _ document: JSONDocument, isWhole: Bool = true, inputs: [String: VariableInput] = [:]
  ) -> (model: Model?, diagnostics: [Diagnostic]) {
    var reader = ConfigurationReader(document)
    reader.model.inputs = inputs
    reader.model.isWholeModule = isWhole
    reader.addDeclarations()
    reader.addProviders()
    reader.addCalls()
    reader.addBlocks("resource", .managed)
    reader.addBlocks("data", .data)
    reader.addInstances()
    return (reader.model, [])
  }

  private var document: JSONDocument { model.document }
}

// MARK: - Blocks

extension ConfigurationReader {
  private mutating func addDeclarations() {
    model.modules[0].variables = declarations("variable")
    model.modules[0].outputs = declarations("output")
    for block in document.bodies("locals", of: document.root) {
      model.modules[0].locals += named(block)
    }
    model.modules[0].indexNames()
    model.settings = document.bodies("terraform", of: document.root)
  }

  private func declarations(_ key: String) -> [Module.Declaration] {
    document.bodies(key, of: document.root).flatMap { block in
      named(block).flatMap { entry in
        document.bodies(entry.node).map { Module.Declaration(name: entry.name, node: $0) }
      }
    }
  }

  /// The members of an object, comments left out.
  private func named(_ block: JSONNode) -> [Module.Declaration] {
    document.contents(of: block).map { Module.Declaration(name: $0.name, node: $0.value) }
  }

  private mutating func addProviders() {
    for block in document.bodies("provider", of: document.root) {
      for (name, node) in document.contents(of: block) {
        for body in document.bodies(node) {
          let alias = document.member("alias", of: body).flatMap { document.string($0) }
          model.providers.append(
            ProviderConfiguration(
              key: alias.map { "\(name).\($0)" } ?? name, name: name, alias: alias, moduleAddress: "",
              node: body, expressions: body))
        }
      }
    }
  }

  /// What a module holds is not read yet, so that its outputs are not known.
  private mutating func addCalls() {
    for block in document.bodies("module", of: document.root) {
      for (name, node) in document.contents(of: block) {
        guard let body = document.bodies(node).first, model.modules[0].children[name] == nil else { continue }
        model.modules[0].children[name] = model.modules.count
        model.moduleInstances.append(
          ModuleInstance(
            module: model.modules.count, parent: 0, name: name, key: .none, address: "module.\(name)"))
        model.modules.append(Module(name: name, parent: 0, call: body, body: nil))
      }
    }
  }

  private mutating func addBlocks(_ key: String, _ mode: ResourceMode) {
    for container in document.bodies(key, of: document.root) {
      for (type, typed) in document.contents(of: container) {
        for group in document.bodies(typed) {
          for (name, node) in document.contents(of: group) {
            for body in document.bodies(node) { addBlock(mode, type, name, body) }
          }
        }
      }
    }
  }

  private mutating func addBlock(_ mode: ResourceMode, _ type: String, _ name: String, _ body: JSONNode) {
    let index = model.types.intern(type)
    model.blockIndex[Model.BlockName(mode: mode, type: index, name: name)] = model.blocks.count
    model.mentionedResources += 1
    model.blocks.append(
      ResourceBlock(
        module: 0, mode: mode, type: index, name: name, node: body, expressions: body,
        providerKey: providerKey(of: body, type: type)))
  }

  /// As it is written, or the name that the type starts with.
  private func providerKey(of body: JSONNode, type: String) -> String {
    if let written = document.member("provider", of: body).flatMap({ document.string($0) }) {
      return written.hasPrefix("${") && written.hasSuffix("}")
        ? String(written.dropFirst(2).dropLast()) : written
    }
    return type.split(separator: "_").first.map(String.init) ?? type
  }

  /// One resource for each instance that `count` or `for_each` makes; one where that is not known.
  private mutating func addInstances() {
    for (index, block) in model.blocks.enumerated() {
      let keys = ConfigurationScope(model).keys(of: block.node) ?? [.none]
      for key in keys {
        model.resources.append(
          Resource(
            mode: block.mode, type: block.type, name: block.name, module: 0, key: key, block: index,
            body: MergedValue(value: block.node, scope: .block(block.node)), providerName: nil))
      }
    }
  }
}
