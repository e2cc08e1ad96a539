package import JSONSyntax

/// Reads what `terraform providers schema -json` prints: the types of providers with their attributes.
///
/// <https://developer.hashicorp.com/terraform/cli/commands/providers/schema>
package struct SchemaReader {
  private let document: JSONDocument
  private var blocks: [[String: SchemaAttribute]] = []

  /// One schema for each provider; none where the document holds none.
  package static func read(_ document: JSONDocument) -> [ProviderSchema] {
    guard let providers = document.member("provider_schemas", of: document.root) else { return [] }
    return document.members(of: providers).map { key, node in
      var reader = SchemaReader(document)
      let types = reader.types("resource_schemas", of: node, prefix: "")
        .merging(reader.types("data_source_schemas", of: node, prefix: "data.")) { first, _ in first }
      return ProviderSchema(sources: [document.name(of: key)], types: types, blocks: reader.blocks)
    }
  }

  private init(_ document: JSONDocument) { self.document = document }

  private mutating func types(_ key: String, of provider: JSONNode, prefix: String) -> [String: Int] {
    guard let schemas = document.member(key, of: provider) else { return [:] }
    var types: [String: Int] = [:]
    for (name, node) in document.members(of: schemas) {
      guard let block = document.member("block", of: node) else { continue }
      types[prefix + document.name(of: name)] = add(block)
    }
    return types
  }

  /// The number of a block or of an object with attributes of its own.
  private mutating func add(_ node: JSONNode) -> Int {
    var attributes: [String: SchemaAttribute] = [:]
    for (name, attribute) in members("attributes", of: node) {
      let nested = document.member("nested_type", of: attribute).map { add($0) }
      attributes[name] = SchemaAttribute(
        isRequired: flag("required", of: attribute), isOptional: flag("optional", of: attribute),
        isComputed: flag("computed", of: attribute), isSensitive: flag("sensitive", of: attribute),
        block: nested)
    }
    for (name, nested) in members("block_types", of: node) {
      attributes[name] = SchemaAttribute(
        isRequired: false, isOptional: true, isComputed: false, isSensitive: false,
        block: document.member("block", of: nested).map { add($0) })
    }
    blocks.append(attributes)
    return blocks.count - 1
  }

  private func members(_ key: String, of node: JSONNode) -> [(name: String, value: JSONNode)] {
    guard let found = document.member(key, of: node) else { return [] }
    return document.members(of: found).map { (document.name(of: $0.key), $0.value) }
  }

  private func flag(_ name: String, of node: JSONNode) -> Bool {
    document.member(name, of: node).flatMap { document.bool($0) } ?? false
  }
}
