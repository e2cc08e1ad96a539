import Diagnostics
import Patterns
import Schemas
import YAMLSyntax

/// Attributes of resources, against what the schemas of their providers have.
///
/// Only a name that is nearly right is a mistake: any other may be one of a later version of the provider.
extension PartChecker {
  /// What Terraform itself reads of every resource.
  private static let metaArguments: Set = [
    "id", "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "provisioners",
    "connection",
  ]

  /// What an attribute of nodes of these types leads to.
  mutating func attribute(
    _ name: String, of patterns: [TypePattern], _ path: Path, _ step: Int
  ) -> ItemType {
    var known: [[String: SchemaAttribute]] = []
    var blocks: [SchemaBlock] = []
    for pattern in patterns {
      guard let (schema, attributes) = attributes(of: pattern) else { return .value }
      known.append(attributes)
      if let found = attributes[name], found.isNested {
        blocks.append(SchemaBlock(schema: schema, attribute: found))
      }
    }
    guard !known.isEmpty else { return .value }
    if !PartChecker.metaArguments.contains(name) {
      report(name, unlessAmong: known, of: patterns.map(\.text), path, step)
    }
    return blocks.count == known.count ? .blocks(blocks) : .value
  }

  /// What an attribute of blocks leads to.
  mutating func attribute(_ name: String, of blocks: [SchemaBlock], _ path: Path, _ step: Int) -> ItemType {
    let known = blocks.map(\.attributes)
    report(name, unlessAmong: known, of: [], path, step)
    let nested = zip(blocks, known).compactMap { block, attributes in
      attributes[name].flatMap { $0.isNested ? SchemaBlock(schema: block.schema, attribute: $0) : nil }
    }
    return nested.count == blocks.count ? .blocks(nested) : .value
  }

  /// The attributes in the parentheses after a type.
  mutating func checkAttributes(_ filter: AttributeFilter, of pattern: TypePattern, _ path: Path) {
    guard let (_, attributes) = attributes(of: pattern) else { return }
    for glob in filter.globs where glob.isLiteral && !PartChecker.metaArguments.contains(glob.text) {
      report(glob.text, unlessAmong: [attributes], of: [pattern.text], path, path.steps.count)
    }
  }

  /// The attributes of one type of resource or data source; `nil` where no schema has it.
  private func attributes(
    of pattern: TypePattern
  ) -> (schema: ProviderSchema, attributes: [String: SchemaAttribute])? {
    guard pattern.kind == .resource || pattern.kind == .data, let name = pattern.name, name.isLiteral else {
      return nil
    }
    return schemas.lazy.compactMap { schema in
      schema.attributes(ofType: pattern.text).map { (schema, $0) }
    }.first
  }

  private mutating func report(
    _ name: String, unlessAmong known: [[String: SchemaAttribute]], of types: [String], _ path: Path,
    _ step: Int
  ) {
    guard !known.contains(where: { $0[name] != nil }) else { return }
    let names = Set(known.flatMap(\.keys)).sorted()
    guard let help = didYouMean(name, names) else { return }
    let owner =
      switch types.count {
      case 0: "the block"
      case 1: "`\(types[0])`"
      default: "none of \(types.map { "`\($0)`" }.joined(separator: ", "))"
      }
    let earlier = path.steps.prefix(step).count { if case .name(name) = $0 { true } else { false } }
    report(
      "policy-unknown-attribute", "\(owner) has \(types.count > 1 ? "an" : "no") attribute `\(name)`",
      at: path.place(ofName: name, after: step == path.steps.count ? 0 : earlier), help: help)
  }
}
