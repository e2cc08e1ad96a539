import Findings
import Graph
import Patterns
import PolicyLanguage
import Terraform
import Values

extension Evaluator {
  /// Whether an item passes a test; what is null counts as absent.
  mutating func judge(_ test: Test, _ item: Item, in frame: Frame) -> Judgement {
    var item = item
    if item.isAbsent, let standIn = test.defaultValue { item = item.with(standIn.value, at: item.path) }
    var truth = Truth.notCarried
    var reason: Reason?
    for assertion in test.assertions {
      let answer = answer(assertion, test, item, in: frame)
      truth = truth & answer.truth
      if answer.truth == .unknown { reason = answer.reason ?? reason }
      if truth == .false { break }
    }
    if test.assertions.isEmpty { truth = .true }
    return Judgement(truth, facts(item, expected: test.text, reason: truth == .unknown ? reason : nil))
  }

  /// Whether one assertion holds, and why that is not known.
  mutating func answer(_ assertion: Test.Assertion, _ test: Test, _ item: Item, in frame: Frame) -> Answer {
    switch assertion {
    case .exists(let expected): return exists(item).isEqual(to: expected)
    case .sensitive(let expected): return Answer(item.value?.isSensitive == expected)
    case .not(let inner): return opposite(of: judge(inner, item, in: frame), item)
    case .any(let tests): return combined(tests.map { judge($0, item, in: frame) }, Judgement.any, item)
    case .all(let tests): return combined(tests.map { judge($0, item, in: frame) }, Judgement.all, item)
    case .references(let pattern): return references(pattern, item)
    case .literal(let expected): return item.isAbsent ? .no : isLiteral(item).isEqual(to: expected)
    case .sameAs(let path): return isSame(item, path, in: frame)
    case .empty(let expected): return isEmpty(item).isEqual(to: expected)
    case .within(let ranges) where item.isPorts: return compare(item, ranges, in: frame) { $0.isWithin($1) }
    case .covers(let ranges) where item.isPorts: return compare(item, ranges, in: frame) { $0.covers($1) }
    case .overlaps(let ranges) where item.isPorts: return compare(item, ranges, in: frame) { $0.overlaps($1) }
    default: return answerKnown(assertion, test, item, in: frame)
    }
  }

  /// The assertions that need a known value: false of what is absent, unknown of what is unknown.
  private mutating func answerKnown(
    _ assertion: Test.Assertion, _ test: Test, _ item: Item, in frame: Frame
  ) -> Answer {
    guard let value = item.value else {
      return .unknown(Reason(.wrongKind, "\(text(of: item)) is a node, not a value"))
    }
    if value.isNull { return .no }
    if let answer = answerPartlyKnown(assertion, test, value, in: frame) { return answer }
    if case .unknown(let unknown) = value.content {
      return answerUnknown(assertion, test, unknown, value, in: frame)
    }
    let comparison = Comparison(ignoresCase: test.ignoresCase)
    switch assertion {
    case .equals(let operand): return resolveAny(operand, in: frame) { comparison.equal(value, $0) }
    case .oneOf(let operands):
      return resolveEach(operands, in: frame, Answer.any) { comparison.equal(value, $0) }
    case .atLeast(let bound): return resolve(bound, in: frame) { comparison.ordered(value, $0) { $0 >= $1 } }
    case .atMost(let bound): return resolve(bound, in: frame) { comparison.ordered(value, $0) { $0 <= $1 } }
    case .greaterThan(let bound):
      return resolve(bound, in: frame) { comparison.ordered(value, $0) { $0 > $1 } }
    case .lessThan(let bound): return resolve(bound, in: frame) { comparison.ordered(value, $0) { $0 < $1 } }
    case .between(let low, let high):
      return .all([
        resolve(low, in: frame) { comparison.ordered(value, $0) { $0 >= $1 } },
        resolve(high, in: frame) { comparison.ordered(value, $0) { $0 <= $1 } },
      ])
    case .startsWith(let part):
      return resolve(part, in: frame) { comparison.text(value, $0) { $0.hasPrefix($1) } }
    case .endsWith(let part):
      return resolve(part, in: frame) { comparison.text(value, $0) { $0.hasSuffix($1) } }
    case .matches(let pattern): return comparison.text(value) { pattern.matches($0) }
    case .like(let glob): return comparison.like(value, glob)
    case .length(let inner): return length(value, inner, item, in: frame)
    case .prefixLength(let inner): return prefixLength(value, inner, item, in: frame)
    case .unique(let expected): return comparison.isUnique(value).isEqual(to: expected)
    case .within(let ranges): return compare(item, ranges, in: frame) { $0.isWithin($1) }
    case .covers(let ranges): return compare(item, ranges, in: frame) { $0.covers($1) }
    case .overlaps(let ranges): return compare(item, ranges, in: frame) { $0.overlaps($1) }
    case .contains(let part): return resolveAny(part, in: frame) { comparison.contains(value, $0) }
    case .containsAll(let parts):
      return resolveEach(parts, in: frame, Answer.all) { comparison.contains(value, $0) }
    case .containsAny(let parts):
      return resolveEach(parts, in: frame, Answer.any) { comparison.contains(value, $0) }
    case .hasKeys(let keys):
      if let answer = hasKeys(value, keys, test) { return answer }
      return resolveEach(keys, in: frame, Answer.all) { comparison.hasKey(value, $0) }
    case .version(let constraint): return resolve(constraint, in: frame) { comparison.version(value, $0) }
    case .pinned(let expected): return comparison.isPinned(value).isEqual(to: expected)
    case .notOverlapping(let windows):
      return resolveEach(windows, in: frame, Answer.all) { comparison.isApart(value, $0) }
    case .exists, .empty, .sensitive, .not, .any, .all, .sameAs, .references, .literal:
      return .unknown(Reason(.wrongKind, "\(test.text) needs no known value"))
    }
  }

  /// What can be said of a map of which only some keys are known.
  private mutating func answerPartlyKnown(
    _ assertion: Test.Assertion, _ test: Test, _ value: Value, in frame: Frame
  ) -> Answer? {
    guard case .unknown(let unknown) = value.content, let members = unknown.members,
      case .hasKeys(let keys) = assertion
    else { return nil }
    let comparison = Comparison(ignoresCase: test.ignoresCase)
    return resolveEach(keys, in: frame, Answer.all) { literal in
      let answer = comparison.hasKey(.object(members), literal)
      return answer.truth == .false ? .unknown(unknown.reason) : answer
    }
  }

  /// Whether a map has keys that are all written out; `nil` for others.
  private func hasKeys(_ value: Value, _ keys: Operands, _ test: Test) -> Answer? {
    guard case .object(let object) = value.content, case .listed(let operands) = keys, !test.ignoresCase
    else { return nil }
    for operand in operands {
      guard case .literal(.scalar(let key, let spelling, _)) = operand, key.unknownReason == nil else {
        return nil
      }
      if object[spelling]?.isNull ?? true { return .no }
    }
    return .yes
  }

  private func opposite(of judgement: Judgement, _ item: Item) -> Answer {
    Answer(!judgement.truth, item.value?.unknownReason ?? judgement.reason)
  }

  private func combined(
    _ judgements: [Judgement], _ combine: ([Judgement]) -> Judgement, _ item: Item
  ) -> Answer {
    let judgement = combine(judgements)
    return Answer(judgement.truth, item.value?.unknownReason ?? judgement.reason)
  }

  private mutating func length(_ value: Value, _ test: Test, _ item: Item, in frame: Frame) -> Answer {
    let count: Int
    switch value.content {
    case .string(let text): count = text.count
    case .list(let elements): count = elements.count
    case .object(let object): count = object.members.count
    default: return .unknown(Reason(.wrongKind, "a \(value.kindName) has no length"))
    }
    let judgement = judge(test, item.with(.number(Number(count)), at: item.path), in: frame)
    return Answer(judgement.truth, judgement.reason)
  }

  private mutating func prefixLength(_ value: Value, _ test: Test, _ item: Item, in frame: Frame) -> Answer {
    guard case .string(let text) = value.content, let block = CIDRBlock(parsing: text) else {
      return .unknown(Reason(.wrongKind, "it is no CIDR block"))
    }
    let judgement = judge(test, item.with(.number(Number(block.prefixLength)), at: item.path), in: frame)
    return Answer(judgement.truth, judgement.reason)
  }

}

extension Reason: Error {}

extension Judgement {
  /// Why it is unknown, as far as facts were collected.
  fileprivate var reason: Reason? {
    facts.lazy.compactMap(\.evidence.reason).first.map { Reason(.unresolved, $0) }
  }
}

extension Literal {
  /// A value that a path gave, which compares like a plain scalar.
  init(_ value: Value) {
    switch value.content {
    case .list(let elements): self = .list(elements.map { Literal($0) })
    case .object(let object): self = .map(object.members.map { Pair($0.name, Literal($0.value)) })
    case .string(let text): self = .scalar(value, spelling: text, isPlain: true)
    case .number(let number): self = .scalar(value, spelling: number.description, isPlain: true)
    case .bool(let flag): self = .scalar(value, spelling: flag ? "true" : "false", isPlain: true)
    case .null, .unknown: self = .scalar(value, spelling: "", isPlain: true)
    }
  }
}
