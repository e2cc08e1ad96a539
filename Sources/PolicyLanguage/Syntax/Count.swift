package import Values

/// `number_of`: how many items a path yields.
package final class Count: Sendable {
  /// What counts once.
  package enum Distinct: Sendable {
    /// Nothing: every item counts.
    case none
    /// Equal values.
    case values
    /// Equal values, where different expressions count as different ones (`symbolic`).
    case expressions
  }

  package let path: Path
  /// Items of which this does not hold are left out.
  package let filter: Condition?
  package let distinct: Distinct
  /// What the number has to pass.
  package let test: Test
  /// The numbers at which the test may change its answer; `nil` where some of them show only when it is judged.
  package let turningPoints: [Number]?

  package init(_ path: Path, filter: Condition? = nil, distinct: Distinct = .none, test: Test) {
    self.path = path
    self.filter = filter
    self.distinct = distinct
    self.test = test
    turningPoints = test.turningPoints
  }
}

extension Test {
  /// The numbers that the test compares with, in itself and in the tests inside; `nil` where one is not written out.
  fileprivate var turningPoints: [Number]? {
    var numbers: [Number] = []
    for assertion in assertions {
      guard let found = assertion.turningPoints else { return nil }
      numbers += found
    }
    return numbers
  }
}

extension Test.Assertion {
  fileprivate var turningPoints: [Number]? {
    switch self {
    case .equals(let operand), .atLeast(let operand), .atMost(let operand), .greaterThan(let operand),
      .lessThan(let operand):
      return numbers([operand])
    case .between(let low, let high): return numbers([low, high])
    case .oneOf(.listed(let operands)): return numbers(operands)
    case .not(let test): return test.turningPoints
    case .any(let tests), .all(let tests):
      let found = tests.map(\.turningPoints)
      return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
    default: return nil
    }
  }

  private func numbers(_ operands: [Operand]) -> [Number]? {
    let found = operands.compactMap { operand -> Number? in
      guard case .literal(let literal) = operand, case .number(let number) = literal.value.content else {
        return nil
      }
      return number
    }
    return found.count == operands.count ? found : nil
  }
}
