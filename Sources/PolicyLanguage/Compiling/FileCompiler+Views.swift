import Diagnostics
import YAMLSyntax

extension FileCompiler {
  static let sourceKeys = KeySet("a source of rows", ["each", "where", "fields", "expand"])

  mutating func compileViews(_ node: YAMLNode.ID) {
    guard let entries = yaml.entries(node) else {
      return reportWrongKind("a mapping of names to views", at: node)
    }
    for entry in entries { compileView(entry) }
  }

  private mutating func compileView(_ entry: YAMLNode.Entry) {
    guard let name = yaml.scalar(entry.key)?.text else { return }
    checkName(name, at: entry.key)
    checkIsNoType(name, at: entry.key)
    uses = []
    var sources: [RowSource] = []
    for element in list(entry.value, of: "sources of rows") ?? [] {
      if let source = rowSource(element) { sources.append(source) }
    }
    guard let index = names.views[name], parts.views[index] == nil else { return }
    parts.uses[.view(index)] = uses
    parts.views[index] = View(name: name, sources: sources, place: yaml.place(of: entry.key))
  }

  /// A word such as `module` under `for` would hide the view, or the view the word.
  private mutating func checkIsNoType(_ name: String, at node: YAMLNode.ID) {
    guard let kind = TypePattern.subjects(name)?.kind, kind != .resource else { return }
    report(
      "policy-invalid-name", "`\(name)` is a kind of node, not a name for a view", at: node,
      help: "take another name")
  }

  private mutating func rowSource(_ node: YAMLNode.ID) -> RowSource? {
    guard let fields = fields(node, FileCompiler.sourceKeys) else { return nil }
    for key in ["each", "fields"] where fields[key] == nil {
      report(
        "policy-missing-field", "the source of rows has no `\(key)`", at: node, help: "write `\(key):`")
    }
    let each = fields["each"].map { self.each($0.value) } ?? []
    let filter = fields["where"].flatMap { condition($0.value) }
    let derived = fields["fields"].map { self.derivedFields($0.value) } ?? []
    let expanded = fields["expand"].map { expandedNames($0.value, among: derived) } ?? []
    return RowSource(
      each: each, filter: filter, fields: derived, expanding: expanded, place: yaml.place(of: node))
  }

  /// What rows are made of: a type and a path from it, one or a list.
  private mutating func each(_ node: YAMLNode.ID) -> [RowSource.Each] {
    var found: [RowSource.Each] = []
    for element in scalars(node, of: "types with paths") ?? [] {
      guard let text = text(element, "a type and a path") else { continue }
      do {
        let each = try PathParser.parseEach(text, place: yaml.place(of: element), views: names.views)
        if case .view(let index) = each.type.kind { parts.usedViews.insert(index) }
        found.append(each)
      } catch {
        report(error, "policy-invalid-path", in: element)
      }
    }
    return found
  }

  private mutating func expandedNames(_ node: YAMLNode.ID, among fields: [Field]) -> [String] {
    let known = fields.map(\.name)
    var expanded: [String] = []
    for element in scalars(node, of: "names of fields") ?? [] {
      guard let name = text(element, "the name of a field") else { continue }
      if !known.contains(name) {
        report(
          "policy-unknown-field", "there is no field `\(name)` to expand", at: element,
          help: didYouMean(name, known) ?? "known are \(known.joined(separator: ", "))")
      } else if expanded.contains(name) {
        report("policy-duplicate-field", "`\(name)` is expanded twice", at: element, help: "keep one of them")
      }
      expanded.append(name)
    }
    return expanded
  }
}
