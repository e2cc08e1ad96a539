import Values
import YAMLSyntax

extension FileCompiler {
  /// A message: text with placeholders in braces, in which `{{` and `}}` stand for one brace.
  mutating func template(_ node: YAMLNode.ID) -> Template? {
    guard let text = text(node, "a message") else { return nil }
    var parser = TemplateParser(text)
    var parts: [Template.Part] = []
    while let part = parser.next() {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .placeholder(let name, let range):
        if let placeholder = placeholder(name, range, node) { parts.append(.placeholder(placeholder)) }
      case .mistake(let message, let help, let range):
        report("policy-invalid-placeholder", message, at: yaml.place(of: node, bytes: range), help: help)
      }
    }
    return Template(parts)
  }

  private static let words: [(name: String, placeholder: Template.Placeholder)] = [
    ("subject", .subject), ("item", .item), ("items", .items), ("value", .value), ("expected", .expected),
    ("witness", .witness), ("path", .path),
  ]

  /// A word of the language, or a path to one value of the subject.
  private mutating func placeholder(
    _ name: String, _ range: Range<Int>, _ node: YAMLNode.ID
  ) -> Template.Placeholder? {
    if let word = FileCompiler.words.first(where: { $0.name == name }) { return word.placeholder }
    let place = yaml.place(of: node, bytes: range)
    if isIdentifier(name), let help = didYouMean(name, FileCompiler.words.map(\.name)) {
      report(
        "policy-unknown-placeholder", "there is no placeholder `{\(name)}`", at: place,
        help: "\(help) an attribute of that name is `{.\(name)}`")
      return nil
    }
    do {
      let path = try PathParser.parse(name, place: place, views: names.views)
      guard path.mayYieldSeveral else { return .at(path) }
      report(
        "policy-several-values", "`\(path.text)` may yield several items", at: place,
        help: "a message shows one value; `{items}` names all that decided")
    } catch {
      let start = range.lowerBound
      let part = (start + error.range.lowerBound)..<(start + min(error.range.upperBound, name.utf8.count))
      report(
        "policy-unknown-placeholder", "`{\(name)}` is neither a placeholder nor a path: \(error.message)",
        at: yaml.place(of: node, bytes: part), help: error.help)
    }
    return nil
  }
}
