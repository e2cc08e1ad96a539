import Diagnostics
import Values
import YAMLSyntax

extension FileCompiler {
  static let definitionKeys = KeySet("a definition", ["about", "arguments", "holds"])

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
    for key in ["about", "holds"] where fields[key] == nil {
      report(
        "policy-missing-field", "the definition `\(name)` has no `\(key)`", at: entry.key,
        help: "write `\(key):`")
    }
    let names = fields["arguments"].map { argumentNames($0.value) } ?? []
    usedArguments = []
    let definition = definition(
      name, fields, arguments: Dictionary(names.map { ($0, .open) }) { first, _ in first }, entry)
    for argument in names where !usedArguments.contains(argument) {
      let place = fields["arguments"].map { yaml.place(of: $0.value) } ?? definition.place
      parts.unusedArguments.append((argument, name, place))
    }
    guard let index = self.names.definitions[name], parts.definitions[index] == nil else { return }
    parts.uses[.definition(index)] = uses
    parts.definitions[index] = definition
  }

  /// Compiles a definition for the arguments of a call; what is wrong without them was said before.
  mutating func compile(
    _ instance: DefinitionInstances.Instance, _ declaration: DeclaredNames.Declaration
  ) {
    guard let name = yaml.scalar(declaration.entry.key)?.text,
      let fields = fields(declaration.entry.value, FileCompiler.definitionKeys)
    else { return }
    var definition = definition(name, fields, arguments: instance.arguments, declaration.entry)
    definition.argumentCount = instance.givenCount
    parts.definitions[instance.index] = definition
  }

  /// One with mistakes is kept for its name, which a cycle may show; no set is made of it.
  private mutating func definition(
    _ name: String, _ fields: [String: YAMLNode.Entry], arguments: [String: Argument],
    _ entry: YAMLNode.Entry
  ) -> Definition {
    self.arguments = arguments
    defer { self.arguments = nil }
    let about = fields["about"].flatMap { types($0.value, in: .definition) }
    let holds = fields["holds"].flatMap { condition($0.value) }
    let place = yaml.place(of: entry.key)
    return Definition(
      name: name, about: about ?? [], holds: holds ?? Condition(.all([]), place: place), place: place)
  }

  private mutating func argumentNames(_ node: YAMLNode.ID) -> [String] {
    guard let elements = list(node, of: "names of arguments") else { return [] }
    var names: [String] = []
    for element in elements {
      guard let name = text(element, "the name of an argument") else { continue }
      checkName(name, at: element)
      if names.contains(name) {
        report("policy-duplicate-argument", "the argument `\(name)` stands twice", at: element)
      }
      names.append(name)
    }
    return names
  }

  mutating func checkName(_ name: String, at node: YAMLNode.ID) {
    if Keyword(rawValue: name) != nil {
      report(
        "policy-invalid-name", "`\(name)` is a word of the language", at: node, help: "take another name")
    } else if !isIdentifier(name) {
      report(
        "policy-invalid-name", "`\(name)` is no name", at: node,
        help: "write letters, digits, `_` and `-`, a letter first, as in `private_subnet`")
    }
  }

  /// A condition that names a definition without arguments.
  mutating func definition(named node: YAMLNode.ID) -> Condition? {
    guard let name = text(node, "the name of a definition") else { return nil }
    guard let index = names.definitions[name] else {
      reportUnknownDefinition(name, node)
      return nil
    }
    let place = yaml.place(of: node)
    parts.usedDefinitions.insert(index)
    uses.append(PartUse(part: .definition(index), place: place))
    let missing = names.declarations[index].arguments
    guard missing.isEmpty else {
      reportMissing(missing, of: name, at: node)
      return nil
    }
    return Condition(.definition(index, arguments: []), place: place)
  }

  mutating func reportUnknownDefinition(_ name: String, _ node: YAMLNode.ID) {
    guard names.isComplete else { return }
    let known = names.definitions.keys.sorted()
    let help = didYouMean(name, known) ?? (known.isEmpty ? "write it under `define:`" : nil)
    report(
      "policy-unknown-definition", "there is no definition `\(name)`", at: node,
      help: help ?? knownNames(known))
  }

  mutating func reportMissing(_ arguments: [String], of definition: String, at node: YAMLNode.ID) {
    let names = arguments.map { "`\($0)`" }.joined(separator: ", ")
    let example = arguments.map { "\($0): …" }.joined(separator: ", ")
    report(
      "policy-missing-argument", "`\(definition)` is named without its argument \(names)", at: node,
      help: "write `{ \(definition): { \(example) } }`")
  }
}
