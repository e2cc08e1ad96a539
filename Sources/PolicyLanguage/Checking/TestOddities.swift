import Diagnostics
import Values

/// What is odd about one test: operators that exclude each other, or of which one says all.
struct TestOddities {
  private let test: Test

  init(_ test: Test) { self.test = test }

  var diagnostics: [Diagnostic] {
    [interval, presence, equality, emptiness, standIn].compactMap { message in
      message.map { Diagnostic(.warning, "policy-odd-test", $0.0, at: test.place, help: $0.1) }
    }
  }

  private typealias Message = (String, String)

  /// The bounds that are written out, with whether they belong to the interval.
  private var bounds: (low: (Number, Bool)?, high: (Number, Bool)?) {
    var low: (Number, Bool)?
    var high: (Number, Bool)?
    func raise(_ operand: Operand, _ isIncluded: Bool) {
      guard let number = operand.number else { return }
      if let old = low, old.0 > number || (old.0 == number && !old.1) { return }
      low = (number, isIncluded)
    }
    func lower(_ operand: Operand, _ isIncluded: Bool) {
      guard let number = operand.number else { return }
      if let old = high, old.0 < number || (old.0 == number && !old.1) { return }
      high = (number, isIncluded)
    }
    for assertion in test.assertions {
      switch assertion {
      case .atLeast(let operand): raise(operand, true)
      case .greaterThan(let operand): raise(operand, false)
      case .atMost(let operand): lower(operand, true)
      case .lessThan(let operand): lower(operand, false)
      case .between(let first, let second):
        raise(first, true)
        lower(second, true)
      default: break
      }
    }
    return (low, high)
  }

  private func holds(_ number: Number) -> Bool {
    let (low, high) = bounds
    let isAbove = low.map { number > $0.0 || (number == $0.0 && $0.1) } ?? true
    return isAbove && high.map { number < $0.0 || (number == $0.0 && $0.1) } ?? true
  }

  private var interval: Message? {
    guard case (let low?, let high?) = bounds else { return nil }
    let isEmpty = low.0 > high.0 || (low.0 == high.0 && !(low.1 && high.1))
    return isEmpty ? ("no number is \(test.text)", "one of the bounds is wrong") : nil
  }

  private var presence: Message? {
    let others = test.assertions.count - 1
    for case .exists(let isExpected) in test.assertions where others > 0 {
      return isExpected
        ? nil
        : (
          "`exists: false` stands beside another operator",
          "what is absent passes no other test: keep one of them, or write `any`"
        )
    }
    return nil
  }

  /// A written value that the other operators exclude.
  private var equality: Message? {
    for case .equals(.literal(let literal)) in test.assertions {
      let help = "`equals` alone says all"
      if case .number(let number) = literal.value.content, !holds(number) {
        return ("nothing equals \(TestWords.words(for: literal)) within these bounds", help)
      }
      for case .oneOf(.listed(let operands)) in test.assertions
      where operands.allSatisfy({ $0.differs(from: literal) }) {
        return ("\(TestWords.words(for: literal)) is none of the values of `one_of`", help)
      }
      for case .not(let inner) in test.assertions {
        guard inner.assertions.count == 1, case .equals(.literal(let other)) = inner.assertions.first else {
          continue
        }
        if other == literal { return ("nothing equals a value and does not", help) }
      }
    }
    return nil
  }

  private var emptiness: Message? {
    for case .empty(true) in test.assertions where test.assertions.contains(where: \.asksForContent) {
      return ("`empty: true` stands beside a test of the content", "keep one of them")
    }
    return nil
  }

  private var standIn: Message? {
    guard test.defaultValue != nil else { return nil }
    for case .exists(let isExpected) in test.assertions {
      return (
        "`exists: \(isExpected)` \(isExpected ? "always" : "never") holds beside `default`",
        "what is absent counts as the default"
      )
    }
    return nil
  }
}

extension Test.Assertion {
  fileprivate var asksForContent: Bool {
    switch self {
    case .contains, .containsAll, .containsAny, .hasKeys, .matches, .startsWith, .endsWith: true
    default: false
    }
  }
}

extension Operand {
  fileprivate var number: Number? {
    guard case .literal(let literal) = self, case .number(let number) = literal.value.content else {
      return nil
    }
    return number
  }

  /// Whether it is another value, whatever the input holds; spelling alone decides.
  fileprivate func differs(from literal: Literal) -> Bool {
    guard case .literal(.scalar(_, let spelling, _)) = self, case .scalar(_, let other, _) = literal else {
      return false
    }
    return spelling.lowercased() != other.lowercased()
  }
}
