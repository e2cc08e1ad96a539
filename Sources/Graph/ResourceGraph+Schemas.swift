package import Schemas
package import JSONSyntax
package import Terraform

extension ResourceGraph {
  /// The schema of the provider that a resource or data source of a configuration belongs to; `nil` where none is known.
  package func schema(of node: NodeID) -> ProviderSchema? {
    let source = source(of: node)
    return source.flatMap { source in schemas.first { $0.sources.contains(source) } }
  }

  /// The schema of a provider with the same name and another source, which may be a mirror of it, a fork, or a slip.
  package func namesakeSchema(of node: NodeID) -> ProviderSchema? {
    guard let name = source(of: node)?.split(separator: "/").last else { return nil }
    return schemas.first { $0.sources.contains { $0.split(separator: "/").last == name } }
  }

  /// The full source of the provider of a resource or data source of a configuration.
  private func source(of node: NodeID) -> String? {
    guard model.form == .configuration, let block = resource(node)?.block else { return nil }
    // The local name of a provider, as `aws` of `aws.west`, means what the block's own module requires.
    let key = model.blocks[block].providerKey ?? ""
    let name = key.split(separator: ".").first.map(String.init) ?? ""
    return providerSource(name, in: model.modules[model.blocks[block].module].settings)
  }

  /// The attributes of a resource's type; `nil` where no schema has it.
  package func schemaAttributes(of node: NodeID) -> [String: SchemaAttribute]? {
    schema(of: node)?.attributes(ofType: typeName(of: node))
  }

  /// The same for a resource of a plan or a state.
  func plannedSchemaAttributes(of node: NodeID) -> [String: SchemaAttribute]? {
    plannedSchema(of: node)?.attributes(ofType: typeName(of: node))
  }

  /// The schema of a resource's provider in a plan or a state, which name it in full.
  func plannedSchema(of node: NodeID) -> ProviderSchema? {
    // What names no provider is of the one that its type begins with.
    let type = typeName(of: node).split(separator: ".").last ?? ""
    guard let provider = resource(node)?.providerName ?? type.split(separator: "_").first.map(String.init)
    else { return nil }
    return schemas.first { $0.sources.contains { isSource($0, named: provider) } }
  }
}

/// Whether a source is that of a provider as plans name it: by one word up to Terraform 0.12, with `-` for the namespace
/// after an upgrade from there, and from the registry of OpenTofu as from that of Terraform.
private func isSource(_ source: String, named provider: String) -> Bool {
  let own = source.split(separator: "/").suffix(2)
  let named = provider.split(separator: "/").suffix(2)
  guard own.last == named.last else { return false }
  return named.count < 2 || named.first == "-" || named.first == own.first
}

extension ResourceGraph {
  /// The block of a resource, a module call, a provider configuration, or the declaration of the rest, in the document.
  package func configuredNode(of node: NodeID) -> JSONNode? { blockNode(of: node) ?? declarationNode(node) }

  /// One node for each block of the configuration, since its instances are written once.
  package var blockRepresentatives: [NodeID] {
    var seen: Set<JSONNode> = []
    return allNodes.filter { node in configuredNode(of: node).map { seen.insert($0).inserted } ?? false }
  }

  /// An instance of the resource that a reference in the module of a node means; `nil` where there is none.
  package func resourceNode(_ mode: ResourceMode, type: String, name: String, near node: NodeID) -> NodeID? {
    block(mode, type: type, name: name, in: moduleIndex(of: node))?.instances.first
  }
}
