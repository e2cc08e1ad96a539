import Diagnostics
import PolicyLanguage
import Testing

/// Warnings of what is no mistake, but hardly meant.
@Suite struct OddityTests {
  private func warnings(_ text: String) -> [String] {
    let (policies, diagnostics) = PolicyCompiler.compile(
      [PolicyFile(name: "a.yaml", text: Array(text.utf8))], warnsOfOddities: true)
    #expect(policies != nil)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    return diagnostics.map { "\($0.place.map { "\($0.start)" } ?? "") \($0.message)" }
  }

  @Test(arguments: [
    ("{ at_least: 5, at_most: 3 }", "no number is at least 5 and at most 3"),
    ("{ greater_than: 5, less_than: 5 }", "no number is greater than 5 and less than 5"),
    ("{ greater_than: 5, at_most: 5 }", "no number is at most 5 and greater than 5"),
    ("{ between: [1, 5], at_least: 6 }", "no number is at least 6 and between 1 and 5"),
    ("{ not: { at_least: 5, at_most: 3 } }", "no number is at least 5 and at most 3"),
    ("{ exists: false, equals: 1 }", "`exists: false` stands beside another operator"),
    ("{ equals: 7, at_most: 5 }", "nothing equals 7 within these bounds"),
    ("{ equals: a, one_of: [b, c] }", "\"a\" is none of the values of `one_of`"),
    ("{ equals: a, not: a }", "nothing equals a value and does not"),
    ("{ empty: true, contains: a }", "`empty: true` stands beside a test of the content"),
    ("{ exists: true, default: 1 }", "`exists: true` always holds beside `default`"),
    ("{ exists: false, default: 1 }", "`exists: false` never holds beside `default`"),
  ])
  func oddTests(test: String, expected: String) {
    #expect(
      warnings(file(requiring: "  a: \(test)")).map { $0.drop { $0 != " " }.dropFirst() } == [expected[...]])
  }

  @Test(arguments: [
    "{ at_least: 5, at_most: 5 }", "{ greater_than: 4, less_than: 5 }", "{ exists: true, equals: 1 }",
    "{ exists: false }",
    "{ equals: 5, between: [1, 5] }", "{ equals: a, one_of: [a, b] }",
    "{ at_least: { path: b }, at_most: 3 }",
    "{ empty: false, contains: a }", "{ equals: a, not: b }", "{ equals: 1, default: 1 }",
  ])
  func ordinaryTests(test: String) {
    #expect(warnings(file(requiring: "  a: \(test)")) == [])
  }

  @Test func whatNothingUses() {
    let text = """
      policies:
        - { id: p, title: P, severity: low, for: aws_x, require: { satisfies: { used: { n: 1, m: 2 } } } }
      parameters:
        spare: { type: bool, default: true }
      define:
        unused: { about: aws_x, holds: { a: 1 } }
        used: { about: aws_x, arguments: [n, m], holds: { a: { argument: n } } }
      views:
        rows: [{ each: aws_x, fields: { a: b } }]
      """
    #expect(
      warnings(text) == [
        "4:3 the parameter `spare` is never used", "6:3 the definition `unused` is never used",
        "7:36 the argument `m` is never used", "9:3 the view `rows` is never used",
      ])
  }

  @Test func nobodyIsWarnedWithoutAsking() {
    let (policies, diagnostics) = compile(file(requiring: "  a: { at_least: 5, at_most: 3 }"))
    #expect(policies != nil)
    #expect(diagnostics == [])
  }
}
