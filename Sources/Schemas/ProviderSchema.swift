import Synchronization

/// The types of providers with their attributes: embedded, in the compact form that `Scripts/make-schema` writes, or read.
///
/// Nothing of an embedded text is looked at before something is asked.
package final class ProviderSchema: Sendable {
  private enum Content {
    case compact(CompactSchema)
    /// `types` are numbers of blocks, all of which are decoded.
    case read(sources: [String], types: [String: Int])
  }

  private let content: Content
  /// The blocks that were decoded, by their numbers; empty before the first.
  private let decoded: Mutex<[[String: SchemaAttribute]?]>

  /// An embedded schema, with what `index(of:)` says of its text.
  package init(_ text: StaticString, index: StaticString) {
    content = .compact(CompactSchema(text, .embedded(index, of: text)))
    decoded = Mutex([])
  }

  package init(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    content = .compact(CompactSchema(text, SchemaIndex(of: bytes)))
    decoded = Mutex([])
  }

  /// A schema that was read; `types` are numbers of `blocks`.
  init(sources: [String], types: [String: Int], blocks: [[String: SchemaAttribute]]) {
    content = .read(sources: sources, types: types)
    decoded = Mutex(blocks)
  }

  /// What is embedded beside a compact text, so that a type is found without going through all of it.
  package static func index(of text: String) -> String { SchemaIndex(of: Array(text.utf8)).text }

  /// The sources of the providers, as `registry.terraform.io/hashicorp/aws`.
  package var sources: [String] {
    switch content {
    case .compact(let schema): schema.sources
    case .read(let sources, _): sources
    }
  }

  /// The names of all types, those of data sources after `data.`.
  package var typeNames: [String] {
    switch content {
    case .compact(let schema): schema.typeNames
    case .read(_, let types): types.keys.sorted()
    }
  }

  /// Whether a provider has a type, `data.aws_ami` for a data source.
  package func hasType(_ name: String) -> Bool {
    switch content {
    case .compact(let schema): schema.block(ofType: name) != nil
    case .read(_, let types): types[name] != nil
    }
  }

  /// The attributes and blocks of a type, `data.aws_ami` for a data source; `nil` where no provider has it.
  package func attributes(ofType name: String) -> [String: SchemaAttribute]? {
    switch content {
    case .compact(let schema): schema.block(ofType: name).map { attributes(ofBlock: $0) }
    case .read(_, let types): types[name].map { attributes(ofBlock: $0) }
    }
  }

  /// The attributes and blocks inside of a nested block.
  package func attributes(inside attribute: SchemaAttribute) -> [String: SchemaAttribute] {
    attribute.block.map { attributes(ofBlock: $0) } ?? [:]
  }

  private func attributes(ofBlock block: Int) -> [String: SchemaAttribute] {
    decoded.withLock { decoded in
      if case .compact(let schema) = content, decoded.isEmpty {
        decoded = Array(repeating: nil, count: schema.blockCount)
      }
      guard decoded.indices.contains(block) else { return [:] }
      if let known = decoded[block] { return known }
      guard case .compact(let schema) = content else { return [:] }
      let attributes = schema.attributes(ofBlock: block)
      decoded[block] = attributes
      return attributes
    }
  }
}
