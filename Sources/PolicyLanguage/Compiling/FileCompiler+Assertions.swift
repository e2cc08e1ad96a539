import Patterns
import Values
import YAMLSyntax

extension FileCompiler {
  /// What one operator asks with what stands beside it.
  mutating func assertion(
    _ name: TestOperator, _ node: YAMLNode.ID, _ context: TestContext
  ) -> Test.Assertion? {
    followed(node) { $0.plainAssertion(name, $1, context) }
  }

  private mutating func plainAssertion(
    _ name: TestOperator, _ node: YAMLNode.ID, _ context: TestContext
  ) -> Test.Assertion? {
    switch name {
    case .exists: flag(node).map { .exists($0) }
    case .empty: flag(node).map { .empty($0) }
    case .sensitive: flag(node).map { .sensitive($0) }
    case .unique: flag(node).map { .unique($0) }
    case .literal: flag(node).map { .literal($0) }
    case .not: test(node, context).map { .not($0) }
    case .any: tests(node, context).map { .any($0) }
    case .all: tests(node, context).map { .all($0) }
    case .length: test(node, of: .number).map { .length($0) }
    case .prefixLength: test(node, of: .number).map { .prefixLength($0) }
    case .within: ranges(node).map { .within($0) }
    case .covers: ranges(node).map { .covers($0) }
    case .overlaps: ranges(node).map { .overlaps($0) }
    case .sameAs: singlePath(node, help: "name the one node that is meant").map { .sameAs($0) }
    case .references: resourceType(node).map { .references($0) }
    case .matches: regularExpression(node, ignoringCase: context.ignoresCase).map { .matches($0) }
    case .like: pattern(node).map { .like($0) }
    case .version: versionConstraint(node).map { .version($0) }
    case .pinned: flag(node).map { .pinned($0) }
    case .notOverlapping: timeWindows(node).map { .notOverlapping($0) }
    case .default, .ignoringCase: nil
    default: comparison(name, node, context)
    }
  }

  private mutating func comparison(
    _ name: TestOperator, _ node: YAMLNode.ID, _ context: TestContext
  ) -> Test.Assertion? {
    let kind: OperandKind = context.tested == .number ? .number : .any
    switch name {
    case .equals: return operand(node, kind).map { .equals($0) }
    case .oneOf: return operands(node, kind, of: "values").map { .oneOf($0) }
    case .contains: return operand(node, .any).map { .contains($0) }
    case .containsAll: return operands(node, .any, of: "values").map { .containsAll($0) }
    case .containsAny: return operands(node, .any, of: "values").map { .containsAny($0) }
    case .hasKeys: return operands(node, .text, of: "keys").map { .hasKeys($0) }
    case .startsWith: return operand(node, .text).map { .startsWith($0) }
    case .endsWith: return operand(node, .text).map { .endsWith($0) }
    case .atLeast: return operand(node, .number).map { .atLeast($0) }
    case .atMost: return operand(node, .number).map { .atMost($0) }
    case .greaterThan: return operand(node, .number).map { .greaterThan($0) }
    case .lessThan: return operand(node, .number).map { .lessThan($0) }
    case .between: return between(node)
    default: return nil
    }
  }

  private mutating func tests(_ node: YAMLNode.ID, _ context: TestContext) -> [Test]? {
    list(node, of: "tests")?.compactMap { test($0, context) }
  }

  private mutating func between(_ node: YAMLNode.ID) -> Test.Assertion? {
    guard case .sequence(let bounds) = yaml[node].content, bounds.count == 2 else {
      reportWrongKind("a list of two numbers", at: node, help: "write `between: [1, 5]`")
      return nil
    }
    guard let low = operand(bounds[0], .number), let high = operand(bounds[1], .number) else { return nil }
    if let first = low.number, let second = high.number, second < first {
      report(
        "policy-invalid-operand", "no number lies between \(first) and \(second)", at: node,
        help: "write the lower bound first")
    }
    return .between(low, high)
  }

  private mutating func regularExpression(
    _ node: YAMLNode.ID, ignoringCase: Bool
  ) -> RegularExpression? {
    guard let text = text(node, "a regular expression that is written out") else { return nil }
    do {
      return try RegularExpression(text, ignoringCase: ignoringCase)
    } catch {
      let range = text.range(ofBytes: error.fragment) ?? 0..<text.utf8.count
      let fragment = error.fragment.isEmpty ? "" : " in `\(error.fragment)`"
      report(
        "policy-invalid-pattern", "no regular expression: \(error.message)\(fragment)",
        at: yaml.place(of: node, bytes: range), help: "see https://github.com/google/re2/wiki/Syntax")
      return nil
    }
  }

  /// A constraint that is written out is looked at here, one that a path yields when it is known.
  private mutating func versionConstraint(_ node: YAMLNode.ID) -> Operand? {
    guard let operand = operand(node, .text) else { return nil }
    guard case .literal(.scalar(_, let spelling, _)) = operand, VersionConstraint(parsing: spelling) == nil
    else {
      return operand
    }
    report(
      "policy-invalid-operand", "`\(spelling)` is no version constraint", at: node,
      help: "write comparisons with commas between, as in `\">= 5.0, < 6.0\"`")
    return nil
  }

  /// One window or several.
  private mutating func timeWindows(_ node: YAMLNode.ID) -> Operands? {
    let operands: Operands?
    if case .sequence = yaml[node].content {
      operands = self.operands(node, .text, of: "time windows")
    } else {
      operands = operand(node, .text).map { .listed([$0]) }
    }
    guard case .listed(let windows) = operands else { return operands }
    for case .literal(.scalar(_, let spelling, _)) in windows where TimeWindow(parsing: spelling) == nil {
      report(
        "policy-invalid-operand", "`\(spelling)` is no time window", at: node,
        help: "write `03:00-04:00` for every day, `sun:05:00-sun:06:00` for every week")
    }
    return operands
  }

  /// A type that a value can refer to, which is no view.
  private mutating func resourceType(_ node: YAMLNode.ID) -> TypePattern? {
    guard let type = type(node, in: .path) else { return nil }
    guard case .view = type.kind else { return type }
    report(
      "policy-invalid-type", "a value refers to resources, not to the rows of `\(type.text)`", at: node,
      help: "name a type of resource, or ask `some: \"… -> \(type.text)\"`")
    return nil
  }

  private mutating func pattern(_ node: YAMLNode.ID) -> Glob? {
    text(node, "a pattern that is written out").map { Glob($0) }
  }
}

extension Operand {
  /// The number that is written out, or `nil`.
  fileprivate var number: Number? {
    guard case .literal(let literal) = self, case .number(let number) = literal.value.content else {
      return nil
    }
    return number
  }
}

extension String {
  /// Where `part` first stands, in bytes; `nil` where it is empty or stands nowhere.
  fileprivate func range(ofBytes part: String) -> Range<Int>? {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }
}
