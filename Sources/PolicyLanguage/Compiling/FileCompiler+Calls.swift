import Diagnostics
import YAMLSyntax

extension FileCompiler {
  /// Whether a mapping under `satisfies` is `{ NAME: { argument: value } }`, or meant to be, and no ordinary condition.
  func isCall(_ entries: [YAMLNode.Entry]) -> Bool {
    guard entries.count == 1, let entry = entries.first, let name = yaml.scalar(entry.key)?.text,
      let values = yaml.entries(entry.value), Keyword(rawValue: name) == nil
    else { return false }
    if names.definitions[name] != nil { return true }
    // A name that is misspelt: what stands below it is no test.
    let words = values.compactMap { yaml.scalar($0.key)?.text }
    let isTest = words.contains { TestOperator(rawValue: $0) != nil || referenceWords.contains($0) }
    return !isTest && didYouMean(name, names.definitions.keys.sorted()) != nil
  }

  /// A condition that names a definition with arguments.
  mutating func call(_ entry: YAMLNode.Entry) -> Condition? {
    guard let name = yaml.scalar(entry.key)?.text else { return nil }
    guard let definition = names.definitions[name] else {
      reportUnknownDefinition(name, entry.key)
      return nil
    }
    parts.usedDefinitions.insert(definition)
    uses.append(PartUse(part: .definition(definition), place: yaml.place(of: entry.key)))
    let declared = names.declarations[definition].arguments
    guard !declared.isEmpty else {
      report(
        "policy-unknown-argument", "`\(name)` takes no arguments", at: entry.key,
        help: "write `satisfies: \(name)`; an attribute of that name is `.\(name)`")
      return nil
    }
    var values = CallValues(definition: definition)
    let given = argumentNodes(entry.value, of: name, declared)
    for argument in declared {
      guard let node = given[argument] else { continue }
      add(argument, node, to: &values)
    }
    let missing = declared.filter { given[$0] == nil }
    if !missing.isEmpty { reportMissing(missing, of: name, at: entry.key) }
    return missing.isEmpty ? condition(for: values, entry) : nil
  }

  private mutating func argumentNodes(
    _ node: YAMLNode.ID, of definition: String, _ declared: [String]
  ) -> [String: YAMLNode.ID] {
    var nodes: [String: YAMLNode.ID] = [:]
    for entry in yaml.entries(node) ?? [] {
      guard let key = yaml.scalar(entry.key)?.text else { continue }
      if declared.contains(key) {
        nodes[key] = entry.value
      } else {
        report(
          "policy-unknown-argument", "`\(definition)` has no argument `\(key)`", at: entry.key,
          help: didYouMean(key, declared) ?? knownNames(declared))
      }
    }
    return nodes
  }

  /// What a call gives: written values, and operands whose values show at the place of the call.
  private struct CallValues {
    var key: DefinitionInstances.Key
    var arguments: [String: Argument] = [:]
    var operands: [Operand] = []
    /// Whether a value is missing: it has a mistake, or is an argument of a definition that is looked at without a call.
    var isIncomplete = false

    init(definition: Int) { key = DefinitionInstances.Key(definition: definition, values: []) }
  }

  private mutating func add(_ name: String, _ node: YAMLNode.ID, to values: inout CallValues) {
    let before = diagnostics.count
    switch reference(node) {
    case .value(let value):
      let literal = following(value, from: node) { $0.literal($1) }
      add(name, literal, value, to: &values)
    case .operand(let operand):
      values.arguments[name] = .given(values.operands.count)
      values.operands.append(operand)
      values.key.values.append(.given)
    case .nothing:
      values.isIncomplete = true
    case nil:
      add(name, literal(node), BoundValue(document: yaml, node: node), to: &values)
    }
    if diagnostics.count > before { values.isIncomplete = true }
  }

  private func add(_ name: String, _ literal: Literal?, _ value: BoundValue, to values: inout CallValues) {
    guard let literal else {
      values.isIncomplete = true
      return
    }
    values.arguments[name] = .value(value)
    values.key.values.append(.literal(literal))
  }

  private mutating func condition(for values: CallValues, _ entry: YAMLNode.Entry) -> Condition? {
    guard !values.isIncomplete else { return nil }
    let index = instances.index(
      for: values.key, values.arguments, givenCount: values.operands.count)
    guard let index else {
      report(
        "policy-too-many-calls",
        "definitions are called with more than \(DefinitionInstances.limit) sets of arguments", at: entry.key)
      return nil
    }
    return Condition(.definition(index, arguments: values.operands), place: place(of: entry))
  }
}
