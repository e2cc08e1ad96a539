import Diagnostics
import Values
import YAMLSyntax

extension FileCompiler {
  private static let definitionKeys = KeySet("a definition", ["about", "holds"], notYet: ["arguments"])

  mutating func compileDefinitions(_ node: YAMLNode.ID) {
    guard let entries = yaml.entries(node) else {
      return reportWrongKind("a mapping of names to definitions", at: node)
    }
    for entry in entries { compileDefinition(entry) }
  }

  private mutating func compileDefinition(_ entry: YAMLNode.Entry) {
    guard let name = yaml.scalar(entry.key)?.text else { return }
    checkName(name, at: entry.key)
    uses = []
    guard let fields = fields(entry.value, FileCompiler.definitionKeys) else { return }
    for key in FileCompiler.definitionKeys.known where fields[key] == nil {
      report(
        "policy-missing-field", "the definition `\(name)` has no `\(key)`", at: entry.key,
        help: "write `\(key):`")
    }
    let about = fields["about"].flatMap { types($0.value, in: .definition) }
    let holds = fields["holds"].flatMap { condition($0.value) }
    guard let index = names.definitions[name], parts.definitions[index] == nil else { return }
    parts.uses[index] = uses
    let place = yaml.place(of: entry.key)
    // One with mistakes is kept for its name, which a cycle may show; no set is made of it.
    parts.definitions[index] = Definition(
      name: name, about: about ?? [], holds: holds ?? Condition(.all([]), place: place), place: place)
  }

  private mutating func checkName(_ name: String, at node: YAMLNode.ID) {
    if Keyword(rawValue: name) != nil {
      report(
        "policy-invalid-name", "`\(name)` is a word of the language", at: node, help: "take another name")
    } else if !isIdentifier(name) {
      report(
        "policy-invalid-name", "`\(name)` is no name", at: node,
        help: "write letters, digits, `_` and `-`, a letter first, as in `private_subnet`")
    }
  }

  /// A condition that names a definition.
  mutating func definition(named node: YAMLNode.ID) -> Condition? {
    guard let name = text(node, "the name of a definition") else { return nil }
    let place = yaml.place(of: node)
    if let index = names.definitions[name] {
      uses.append(CompiledParts.Use(index: index, place: place))
      return Condition(.definition(index), place: place)
    }
    guard names.isComplete else { return nil }
    let known = names.definitions.keys.sorted()
    let help = didYouMean(name, known) ?? (known.isEmpty ? "write it under `define:`" : nil)
    report(
      "policy-unknown-definition", "there is no definition `\(name)`", at: node,
      help: help ?? "known are \(known.prefix(10).joined(separator: ", "))\(known.count > 10 ? ", …" : "")")
    return nil
  }
}
