import Diagnostics
import YAMLSyntax

extension FileCompiler {
  /// The entries of a mapping with a quantifier, each where it belongs.
  private struct Parts {
    var quantifier: (word: Keyword, entry: YAMLNode.Entry)?
    var others: [Keyword: YAMLNode.Entry] = [:]
  }

  /// A mapping that holds `every`, `some`, `none` or `number_of`, and nothing but what belongs to it.
  mutating func quantified(_ entries: [YAMLNode.Entry]) -> Condition? {
    let parts = self.parts(entries)
    guard let (word, entry) = parts.quantifier else { return nil }
    let path = self.path(entry.value)
    let filter = parts.others[.where].flatMap { self.condition($0.value) }
    let kind =
      if let kind = Quantifier.Kind(rawValue: word.rawValue) {
        quantifier(kind, path, filter, parts.others, entry)
      } else {
        count(path, filter, parts.others, entry)
      }
    return kind.map { Condition($0, place: place(of: entry)) }
  }

  private mutating func parts(_ entries: [YAMLNode.Entry]) -> Parts {
    var parts = Parts()
    let first = entries.first { keyword($0)?.isQuantifier == true }
    parts.quantifier = first.flatMap { entry in keyword(entry).map { ($0, entry) } }
    guard let first, let word = parts.quantifier?.word else { return parts }
    let allowed = FileCompiler.allowed(beside: word)
    for entry in entries where entry != first {
      guard let other = keyword(entry), allowed.contains(other) else {
        reportStranger(entry, beside: word, allowed)
        continue
      }
      parts.others[other] = entry
    }
    return parts
  }

  static func allowed(beside word: Keyword) -> [Keyword] {
    switch word {
    case .numberOf: [.where, .is, .distinct]
    case .none: [.where, .is, .satisfies]
    default: [.where, .is, .satisfies, .ifNone]
    }
  }

  private mutating func reportStranger(_ entry: YAMLNode.Entry, beside word: Keyword, _ allowed: [Keyword]) {
    let name = yaml.scalar(entry.key)?.text ?? ""
    let other = Keyword(rawValue: name)
    if other?.isQuantifier == true {
      return report(
        "policy-two-quantifiers", "`\(name)` stands beside `\(word.rawValue)` in one mapping", at: entry.key,
        help: "write each as an element of a list, or of `all:`")
    }
    let known = allowed.map(\.rawValue)
    let help =
      didYouMean(name, known) ?? "known are \(known.joined(separator: ", ")); combine conditions in a list"
    report("policy-unknown-key", "`\(name)` does not belong to `\(word.rawValue)`", at: entry.key, help: help)
  }

  private mutating func quantifier(
    _ kind: Quantifier.Kind, _ path: Path?, _ filter: Condition?, _ others: [Keyword: YAMLNode.Entry],
    _ entry: YAMLNode.Entry
  ) -> Condition.Kind? {
    let body = self.body(kind, others, entry)
    let ifNone = others[.ifNone].flatMap { self.ifNone($0.value) }
    guard let path else { return nil }
    if kind == .every, path.leavesItem, others[.ifNone] == nil {
      report(
        "policy-missing-if-none", "`every` over `\(path.text)` does not say what nothing there means",
        at: entry.key, help: "write `if_none: pass`, `if_none: fail` or `if_none: unknown` beside it")
    }
    return body.map { .quantified(Quantifier(kind, path, filter: filter, body: $0, ifNone: ifNone)) }
  }

  private mutating func body(
    _ kind: Quantifier.Kind, _ others: [Keyword: YAMLNode.Entry], _ entry: YAMLNode.Entry
  ) -> Quantifier.Body? {
    let test = others[.is].flatMap { self.test($0.value) }
    let condition = others[.satisfies].flatMap { satisfies($0.value) }
    switch (others[.is], others[.satisfies]) {
    case (_?, let second?):
      report(
        "policy-two-bodies", "both `is` and `satisfies` stand here", at: second.key,
        help: "`is` tests a value, `satisfies` asks a condition of an item: keep one")
      return nil
    case (_?, nil): return test.map { .passes($0) }
    case (nil, _?): return condition.map { .satisfies($0) }
    case (nil, nil): break
    }
    guard kind == .every else { return .exists }
    report(
      "policy-missing-field", "`every` does not say what is asked of each item", at: entry.key,
      help: "write `is: TEST` or `satisfies: CONDITION` beside it")
    return nil
  }

  private mutating func ifNone(_ node: YAMLNode.ID) -> Quantifier.IfNone? {
    if let text = yaml.scalar(node)?.text, let value = Quantifier.IfNone(rawValue: text) { return value }
    reportWrongKind("`pass`, `fail` or `unknown`", at: node)
    return nil
  }

  private mutating func count(
    _ path: Path?, _ filter: Condition?, _ others: [Keyword: YAMLNode.Entry], _ entry: YAMLNode.Entry
  ) -> Condition.Kind? {
    let distinct = others[.distinct].flatMap { self.distinct($0.value) } ?? .none
    let test = others[.is].flatMap { self.test($0.value, of: .number) }
    if others[.is] == nil {
      report(
        "policy-missing-field", "`number_of` does not say what number is wanted", at: entry.key,
        help: "write `is: TEST` beside it, as in `is: { at_least: 2 }`")
    }
    guard let path, let test else { return nil }
    return .count(Count(path, filter: filter, distinct: distinct, test: test))
  }

  private mutating func distinct(_ node: YAMLNode.ID) -> Count.Distinct? {
    if yaml.scalar(node)?.text == "symbolic" { return .expressions }
    if case .bool(let isDistinct) = yaml.scalar(node)?.value {
      return isDistinct ? .values : Count.Distinct.none
    }
    reportWrongKind("`true`, `false` or `symbolic`", at: node)
    return nil
  }
}
