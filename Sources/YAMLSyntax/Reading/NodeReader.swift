package import Diagnostics

/// What reads a YAML document strictly: whatever is not expected is reported with its place and left out.
///
/// The ids of what it reports start with a word for the kind of file, as in `policy-unknown-key`.
package protocol NodeReader {
  /// The first word of the ids of diagnostics, as in `policy`.
  static var idPrefix: String { get }
  var yaml: YAMLDocument { get }
  var diagnostics: [Diagnostic] { get set }
}

extension NodeReader {
  package mutating func report(
    _ id: String, _ message: String, at node: YAMLNode.ID, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(id, message, at: yaml.place(of: node), help: help, notes: notes)
  }

  package mutating func report(
    _ id: String, _ message: String, at place: Place, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id, message, at: place, help: help, notes: notes))
  }

  package mutating func reportNotSupported(_ what: String, at node: YAMLNode.ID, help: String? = nil) {
    report(
      "\(Self.idPrefix)-not-supported", "\(what) is not supported by this version yet", at: node, help: help)
  }

  /// `expected WHAT, found …`.
  package mutating func reportWrongKind(_ expected: String, at node: YAMLNode.ID, help: String? = nil) {
    report("\(Self.idPrefix)-wrong-kind", "expected \(expected), found \(found(node))", at: node, help: help)
  }

  /// What stands at a node, in words.
  package func found(_ node: YAMLNode.ID) -> String {
    switch yaml[node].content {
    case .mapping(let entries): return entries.isEmpty ? "an empty mapping" : "a mapping"
    case .sequence(let elements): return elements.isEmpty ? "an empty list" : "a list"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: return "nothing"
      case .number, .bool, .notFinite: return "`\(scalar.text)`"
      case .string(let text):
        return text.count > 40 || text.contains("\n") ? "a text" : "the text \"\(text)\""
      }
    }
  }

  /// Where an entry stands: from its key to the end of its value.
  package func place(of entry: YAMLNode.Entry) -> Place {
    var place = yaml.place(of: entry.key)
    place.end = max(place.end, yaml[entry.value].end)
    return place
  }
}
