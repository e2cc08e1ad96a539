import Diagnostics
import YAMLSyntax

/// Compiles one file; what is wrong is reported and left out, and the rest is compiled nevertheless.
///
/// A part that was left out does no harm: no set of policies is made where something was reported.
struct FileCompiler {
  let yaml: YAMLDocument
  let names: DeclaredNames
  var diagnostics: [Diagnostic] = []
  var parts = CompiledParts()
  /// The definitions that were named since this was last emptied.
  var uses: [CompiledParts.Use] = []

  init(_ yaml: YAMLDocument, names: DeclaredNames) {
    self.yaml = yaml
    self.names = names
  }

  private static let keys = KeySet(
    "a policy file", ["policies", "define"], notYet: ["parameters", "views", "extend", "tests"])

  mutating func compileFile() {
    if yaml.scalar(yaml.root)?.value == .null {
      return report(
        "policy-empty-file", "the file holds nothing", at: yaml.root,
        help: "expected `policies:` or `define:`")
    }
    guard let fields = fields(yaml.root, FileCompiler.keys) else { return }
    if let policies = fields["policies"] {
      for policy in list(policies.value, of: "policies") ?? [] { compilePolicy(policy) }
    }
    if let definitions = fields["define"] { compileDefinitions(definitions.value) }
  }
}

extension FileCompiler {
  mutating func report(
    _ id: String, _ message: String, at node: YAMLNode.ID, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(id, message, at: yaml.place(of: node), help: help, notes: notes)
  }

  mutating func report(
    _ id: String, _ message: String, at place: Place, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id, message, at: place, help: help, notes: notes))
  }

  mutating func reportNotSupported(_ what: String, at node: YAMLNode.ID, help: String? = nil) {
    report("policy-not-supported", "\(what) is not supported by this version yet", at: node, help: help)
  }

  /// `expected WHAT, found …`.
  mutating func reportWrongKind(_ expected: String, at node: YAMLNode.ID, help: String? = nil) {
    report("policy-wrong-kind", "expected \(expected), found \(found(node))", at: node, help: help)
  }

  /// What stands at a node, in words.
  func found(_ node: YAMLNode.ID) -> String {
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
  func place(of entry: YAMLNode.Entry) -> Place {
    var place = yaml.place(of: entry.key)
    place.end = max(place.end, yaml[entry.value].end)
    return place
  }
}
