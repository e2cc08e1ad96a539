extension Condition {
  /// Calls `visit` with each test of the condition, whatever it is asked of.
  func forEachTest(_ visit: (Test) -> Void) {
    switch kind {
    case .test(_, let test): test.forEachTest(visit)
    case .all(let conditions), .any(let conditions): conditions.forEach { $0.forEachTest(visit) }
    case .not(let condition): condition.forEachTest(visit)
    case .quantified(let quantifier):
      quantifier.filter?.forEachTest(visit)
      switch quantifier.body {
      case .passes(let test): test.forEachTest(visit)
      case .satisfies(let condition): condition.forEachTest(visit)
      case .exists: break
      }
    case .count(let count):
      count.filter?.forEachTest(visit)
      count.test.forEachTest(visit)
    case .definition, .isNode, .declares: break
    }
  }
}

extension Test {
  /// Calls `visit` with the test and those inside of it.
  func forEachTest(_ visit: (Test) -> Void) {
    visit(self)
    for assertion in assertions {
      switch assertion {
      case .not(let test), .length(let test), .prefixLength(let test): test.forEachTest(visit)
      case .any(let tests), .all(let tests): tests.forEach { $0.forEachTest(visit) }
      default: break
      }
    }
  }
}
