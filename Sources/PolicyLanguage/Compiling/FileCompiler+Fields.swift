import Diagnostics
import YAMLSyntax

extension FileCompiler {
  /// The ways to write a field that is no path.
  enum FieldWord: String, CaseIterable {
    case firstOf = "first_of"
    case merge, value
    case portSet = "port_set"

    static let known = allCases.map(\.rawValue)
  }

  /// A mapping of names to what each field is made of.
  mutating func derivedFields(_ node: YAMLNode.ID) -> [Field] {
    guard let entries = yaml.entries(node) else {
      reportWrongKind("a mapping of names to paths", at: node)
      return []
    }
    guard !entries.isEmpty else {
      report("policy-empty-list", "there are no fields", at: node, help: "write at least one")
      return []
    }
    var fields: [Field] = []
    for entry in entries {
      guard let name = yaml.scalar(entry.key)?.text else { continue }
      checkFieldName(name, at: entry.key)
      guard let source = fieldSource(entry.value) else { continue }
      fields.append(Field(name, source, place: yaml.place(of: entry.key)))
    }
    return fields
  }

  private mutating func checkFieldName(_ name: String, at node: YAMLNode.ID) {
    if name == "node" {
      report(
        "policy-invalid-name", "`node` holds the engine's facts", at: node, help: "take another name")
    } else if !PathParser.isPlainName(name) {
      report(
        "policy-invalid-name", "`\(name)` is no name of a field", at: node,
        help: "write letters, digits and `_`, a letter first, as in `source_group`")
    }
  }

  /// A path, a list of which all count, or `first_of`, `merge`, `value` or `port_set`.
  private mutating func fieldSource(_ node: YAMLNode.ID) -> Field.Source? {
    switch yaml[node].content {
    case .scalar: return path(node).map { .path($0) }
    case .sequence: return fieldSources(node).map { .union($0) }
    case .mapping(let entries):
      guard entries.count == 1, let entry = entries.first, let key = yaml.scalar(entry.key)?.text else {
        reportWrongKind(
          "a path, a list of paths or one of \(FieldWord.known.joined(separator: ", "))", at: node)
        return nil
      }
      guard let word = FieldWord(rawValue: key) else {
        report(
          "policy-unknown-key", "a field is not made by `\(key)`", at: entry.key,
          help: didYouMean(key, FieldWord.known) ?? "known are \(FieldWord.known.joined(separator: ", "))")
        return nil
      }
      return fieldSource(word, entry.value)
    }
  }

  private mutating func fieldSources(_ node: YAMLNode.ID) -> [Field.Source]? {
    guard let elements = list(node, of: "paths") else { return nil }
    return elements.compactMap { fieldSource($0) }
  }

  private mutating func fieldSource(_ word: FieldWord, _ node: YAMLNode.ID) -> Field.Source? {
    switch word {
    case .firstOf: return fieldSources(node).map { .firstOf($0) }
    case .value: return literal(node).map { .value($0) }
    case .merge:
      guard let elements = list(node, of: "paths") else { return nil }
      return .merge(elements.compactMap { singlePath($0, help: "name one map") })
    case .portSet: return portSet(node)
    }
  }

  /// `[protocol, from_port, to_port]`, a path each.
  private mutating func portSet(_ node: YAMLNode.ID) -> Field.Source? {
    guard case .sequence(let elements) = yaml[node].content, elements.count == 3 else {
      reportWrongKind(
        "a list of three paths", at: node, help: "write `port_set: [protocol, from_port, to_port]`")
      return nil
    }
    let paths = elements.compactMap { singlePath($0, help: "name one value") }
    guard paths.count == 3 else { return nil }
    return .portSet(transport: paths[0], from: paths[1], to: paths[2])
  }
}
