import Diagnostics

extension PartChecker {
  mutating func check(_ condition: Condition, _ scope: PathScope) {
    switch condition.kind {
    case .test(let path, let test):
      _ = type(at: path, scope)
      check(test, scope)
    case .all(let conditions), .any(let conditions): for inner in conditions { check(inner, scope) }
    case .not(let inner): check(inner, scope)
    case .quantified(let quantifier): check(quantifier, scope, at: condition.place)
    case .count(let count):
      let inner = scope.entering(type(at: count.path, scope))
      if let filter = count.filter { check(filter, inner) }
      check(count.test, scope)
    case .definition(_, let arguments): for operand in arguments { check(operand, scope) }
    case .isNode(let path): _ = type(at: path, scope)
    case .declares: break
    }
  }

  private mutating func check(_ quantifier: Quantifier, _ scope: PathScope, at place: Place) {
    var leaves = false
    let inner = scope.entering(type(at: quantifier.path, scope, leaves: &leaves))
    if quantifier.kind == .every, quantifier.ifNone == nil, leaves, !quantifier.path.leavesItem {
      report(
        "policy-missing-if-none",
        "`every` over `\(quantifier.path.text)` does not say what nothing there means", at: place,
        help: "write `if_none: pass`, `if_none: fail` or `if_none: unknown` beside it")
    }
    if let filter = quantifier.filter { check(filter, inner) }
    switch quantifier.body {
    case .passes(let test): check(test, inner)
    case .satisfies(let condition): check(condition, inner)
    case .exists: break
    }
  }

  private mutating func check(_ test: Test, _ scope: PathScope) {
    for assertion in test.assertions { check(assertion, scope) }
  }

  private mutating func check(_ assertion: Test.Assertion, _ scope: PathScope) {
    switch assertion {
    case .not(let test), .length(let test), .prefixLength(let test): check(test, scope)
    case .any(let tests), .all(let tests): for test in tests { check(test, scope) }
    case .sameAs(let path): _ = type(at: path, scope)
    case .equals(let operand), .atLeast(let operand), .atMost(let operand), .greaterThan(let operand),
      .lessThan(let operand), .startsWith(let operand), .endsWith(let operand), .contains(let operand),
      .version(let operand):
      check(operand, scope)
    case .between(let low, let high):
      check(low, scope)
      check(high, scope)
    case .oneOf(let operands), .containsAll(let operands), .containsAny(let operands),
      .hasKeys(let operands), .notOverlapping(let operands):
      check(operands, scope)
    case .within(let ranges), .covers(let ranges), .overlaps(let ranges):
      if case .operands(let operands) = ranges { check(operands, scope) }
    case .exists, .empty, .sensitive, .matches, .like, .unique, .pinned, .references, .literal: break
    }
  }

  private mutating func check(_ operands: Operands, _ scope: PathScope) {
    switch operands {
    case .listed(let list): for operand in list { check(operand, scope) }
    case .elements(let operand): check(operand, scope)
    }
  }

  private mutating func check(_ operand: Operand, _ scope: PathScope) {
    switch operand {
    case .path(let path): _ = type(at: path, scope)
    case .text(let parts): for case .path(let path) in parts { _ = type(at: path, scope) }
    case .literal, .argument: break
    }
  }
}
