package import Diagnostics
package import Patterns
package import Values

/// What is asked of one value; holds when all assertions hold.
package final class Test: Sendable {
  package enum Assertion: Sendable {
    case exists(Bool)
    case empty(Bool)
    case sensitive(Bool)

    case equals(Operand)
    case not(Test)
    case oneOf(Operands)
    case any([Test])
    case all([Test])
    /// The value is, or refers to, the same node as what stands at the path.
    case sameAs(Path)

    case atLeast(Operand)
    case atMost(Operand)
    case greaterThan(Operand)
    case lessThan(Operand)
    case between(Operand, Operand)

    case startsWith(Operand)
    case endsWith(Operand)
    /// A text contains a text, a list an element.
    case contains(Operand)
    case matches(RegularExpression)
    case like(Glob)

    case containsAll(Operands)
    case containsAny(Operands)
    case hasKeys(Operands)
    case length(Test)
    case unique(Bool)

    case within(Ranges)
    case covers(Ranges)
    case overlaps(Ranges)
    case prefixLength(Test)

    /// A version is admitted by the constraint; of a constraint, every version that it admits.
    case version(Operand)
    /// A constraint admits one version, by name.
    case pinned(Bool)

    /// The value shares no minute with any of these windows.
    case notOverlapping(Operands)

    /// The value refers to a node of the type.
    case references(TypePattern)
    /// The value is written out: no reference stands in it.
    case literal(Bool)
  }

  /// What networks or ports a value is compared with.
  package enum Ranges: Sendable {
    case networks([CIDRBlock])
    case ports(PortSet)
    case operands(Operands)
  }

  package let assertions: [Assertion]
  /// What an absent value stands for.
  package let defaultValue: Literal?
  /// Whether texts are compared without regard to case.
  package let ignoresCase: Bool
  /// The test in words, for `{expected}`: `true`, `at least 7`, `one of "a", "b"`.
  package let text: String
  private let source: SourcePlace
  package var place: Place { source.place }
  /// Whether it holds of what is absent; `nil` where that depends on what an absent value stands for.
  package let holdsOfAbsent: Bool?

  package convenience init(
    _ assertions: [Assertion], defaultValue: Literal? = nil, ignoresCase: Bool = false, text: String,
    place: Place
  ) {
    self.init(
      assertions, defaultValue: defaultValue, ignoresCase: ignoresCase, text: text, at: .known(place))
  }

  init(
    _ assertions: [Assertion], defaultValue: Literal?, ignoresCase: Bool, text: String, at source: SourcePlace
  ) {
    self.assertions = assertions
    self.defaultValue = defaultValue
    self.ignoresCase = ignoresCase
    self.text = text
    self.source = source
    holdsOfAbsent = defaultValue == nil ? Test.holdOfAbsent(assertions) : nil
  }

  private static func holdOfAbsent(_ assertions: [Assertion]) -> Bool? {
    var holds = true
    for assertion in assertions {
      guard let answer = holdsOfAbsent(assertion) else { return nil }
      holds = holds && answer
    }
    return holds
  }

  private static func holdsOfAbsent(_ assertion: Assertion) -> Bool? {
    switch assertion {
    case .exists(let expected), .sensitive(let expected): return !expected
    case .empty(let expected): return expected
    case .not(let test): return test.holdsOfAbsent.map { !$0 }
    case .any(let tests):
      let answers = tests.compactMap(\.holdsOfAbsent)
      return answers.count == tests.count ? answers.contains(true) : nil
    case .all(let tests):
      let answers = tests.compactMap(\.holdsOfAbsent)
      return answers.count == tests.count ? !answers.contains(false) : nil
    // All others ask for a value, or for where it comes from.
    default: return false
    }
  }
}
