import Diagnostics
import Values
import YAMLSyntax

extension FileCompiler {
  /// A condition: a mapping of entries that all hold, or a list of conditions that all hold.
  mutating func condition(_ node: YAMLNode.ID) -> Condition? {
    switch yaml[node].content {
    case .mapping(let entries): mapping(entries, node)
    case .sequence: conjunction(node)
    case .scalar(let scalar): notCondition(scalar, node)
    }
  }

  private mutating func notCondition(_ scalar: YAMLScalar, _ node: YAMLNode.ID) -> Condition? {
    let isDefinition = names.definitions[scalar.text] != nil
    reportWrongKind(
      "a condition, which is a mapping or a list", at: node,
      help: isDefinition
        ? "write `satisfies: \(scalar.text)`" : "write `PATH: TEST`, as in `storage_encrypted: true`")
    return nil
  }

  private mutating func conjunction(_ node: YAMLNode.ID) -> Condition? {
    conditions(node).map { Condition(.all($0), place: yaml.place(of: node)) }
  }

  /// The conditions of a list that is not empty.
  private mutating func conditions(_ node: YAMLNode.ID) -> [Condition]? {
    guard let elements = list(node, of: "conditions") else { return nil }
    return elements.compactMap { condition($0) }
  }

  private mutating func mapping(_ entries: [YAMLNode.Entry], _ node: YAMLNode.ID) -> Condition? {
    guard !entries.isEmpty else {
      report("policy-empty-list", "the condition is empty", at: node, help: "write at least one entry")
      return nil
    }
    if entries.contains(where: { keyword($0)?.isQuantifier == true }) { return quantified(entries) }
    let conditions = entries.compactMap { condition($0) }
    return entries.count == 1 ? conditions.first : Condition(.all(conditions), place: yaml.place(of: node))
  }

  func keyword(_ entry: YAMLNode.Entry) -> Keyword? {
    yaml.scalar(entry.key).flatMap { Keyword(rawValue: $0.text) }
  }

  private mutating func condition(_ entry: YAMLNode.Entry) -> Condition? {
    guard let word = keyword(entry) else { return pathTest(entry) }
    let place = place(of: entry)
    switch word {
    case .all: return conditions(entry.value).map { Condition(.all($0), place: place) }
    case .any: return conditions(entry.value).map { Condition(.any($0), place: place) }
    case .not: return condition(entry.value).map { Condition(.not($0), place: place) }
    case .satisfies: return satisfies(entry.value)
    case .isNode:
      let path = singlePath(entry.value, help: "name the one node that is meant")
      return path.map { Condition(.isNode($0), place: place) }
    case .declares: return attribute(entry.value).map { Condition(.declares($0), place: place) }
    case .where, .is, .ifNone, .distinct:
      reportMissingQuantifier(entry)
      return nil
    case .every, .some, .none, .numberOf: return nil
    }
  }

  private mutating func reportMissingQuantifier(_ entry: YAMLNode.Entry) {
    let word = yaml.scalar(entry.key)?.text ?? ""
    report(
      "policy-missing-quantifier", "`\(word)` stands without every, some, none or number_of", at: entry.key,
      help: "write one beside it; an attribute of that name is `.\(word)`")
  }

  private mutating func pathTest(_ entry: YAMLNode.Entry) -> Condition? {
    if let word = yaml.scalar(entry.key)?.text, let help = Keyword.meant(by: word) {
      report(
        "policy-unknown-key", "`\(word)` is nearly a word of the language", at: entry.key,
        help: "\(help) an attribute of that name is `.\(word)`")
      return nil
    }
    let path = singlePath(entry.key, help: "say which are meant: `every`, `some` or `none`")
    let test = self.test(entry.value)
    guard let path, let test else { return nil }
    return Condition(.test(path, test), place: place(of: entry))
  }

  private mutating func attribute(_ node: YAMLNode.ID) -> String? {
    guard let name = text(node, "the name of an attribute") else { return nil }
    if isIdentifier(name) { return name }
    report(
      "policy-invalid-name", "`\(name)` is no name of an attribute", at: node, help: "write one name, no path"
    )
    return nil
  }

  /// What stands under `satisfies`: a name, a condition, or a list of both.
  mutating func satisfies(_ node: YAMLNode.ID) -> Condition? {
    switch yaml[node].content {
    case .scalar: return definition(named: node)
    case .sequence:
      guard let elements = list(node, of: "conditions") else { return nil }
      let conditions = elements.compactMap { satisfies($0) }
      return Condition(.all(conditions), place: yaml.place(of: node))
    case .mapping(let entries): return isCall(entries) ? call(entries[0]) : condition(node)
    }
  }
}
