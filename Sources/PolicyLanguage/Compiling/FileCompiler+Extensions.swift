import Diagnostics
import YAMLSyntax

extension FileCompiler {
  static let extensionKeys = KeySet("an extension", ["for", "fields", "sensitive"])

  mutating func compileExtensions(_ node: YAMLNode.ID) {
    for element in list(node, of: "extensions") ?? [] { compileExtension(element) }
  }

  private mutating func compileExtension(_ node: YAMLNode.ID) {
    guard let fields = fields(node, FileCompiler.extensionKeys) else { return }
    if fields["for"] == nil {
      report("policy-missing-field", "the extension has no `for`", at: node, help: "write `for:`")
    }
    if fields["fields"] == nil, fields["sensitive"] == nil {
      report(
        "policy-missing-field", "the extension neither derives nor marks anything", at: node,
        help: "write `fields:` or `sensitive:`")
    }
    let subjects = fields["for"].flatMap { types($0.value, in: .subject) } ?? []
    let derived = fields["fields"].map { derivedFields($0.value) } ?? []
    let sensitive = fields["sensitive"].map { sensitiveNames($0.value) } ?? []
    parts.extensions.append(
      Extension(subjects: subjects, fields: derived, sensitive: sensitive, place: yaml.place(of: node)))
  }

  /// Names of attributes; the list may be empty, so that a pack can say that there are none.
  private mutating func sensitiveNames(_ node: YAMLNode.ID) -> [String] {
    if case .sequence(let elements) = yaml[node].content, elements.isEmpty { return [] }
    var names: [String] = []
    for element in scalars(node, of: "names of attributes") ?? [] {
      guard let name = text(element, "the name of an attribute") else { continue }
      if PathParser.isPlainName(name) {
        names.append(name)
      } else {
        report(
          "policy-invalid-name", "`\(name)` is no name of an attribute", at: element,
          help: "write one name, no path")
      }
    }
    return names
  }
}
