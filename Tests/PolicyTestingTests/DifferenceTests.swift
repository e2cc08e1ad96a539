import Findings
import PolicyTesting
import Testing

@Suite struct DifferenceTests {
  private func check(
    _ expectation: String, _ rulings: [Ruling], _ expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let test = try testCase("tests: [{ name: n, policy: p, config: {}, expect: { \(expectation) } }]")
    let found = Difference.between(test.expectation, rulings, messages: ["a": "a is bad"])
    #expect(found.map(\.text) == expected, sourceLocation: location)
  }

  @Test func whatIsExpectedIsFound() throws {
    try check("fail: [a, b]", [Ruling(.fail, "b"), Ruling(.fail, "a")], [])
    try check("fail: []", [Ruling(.pass, "b"), Ruling(.notApplicable, "c"), Ruling(.notEvaluable, "d")], [])
    try check("pass: [b], not_applicable: []", [Ruling(.pass, "b")], [])
    try check("fail: [a, a]", [Ruling(.fail, "a"), Ruling(.fail, "a")], [])
  }

  @Test func failuresAndUnknownsAreExact() throws {
    try check("pass: [a]", [Ruling(.fail, "a")], ["a: expected pass, found fail: a is bad"])
    try check("fail: [b]", [Ruling(.unknown, "b")], ["b: expected fail, found unknown"])
    try check("pass: [b]", [Ruling(.pass, "b"), Ruling(.unknown, "c")], ["c: not expected, found unknown"])
    try check("unknown: [b]", [], ["b: expected unknown, the policy has no such subject here"])
    try check(
      "fail: [a]", [Ruling(.fail, "a"), Ruling(.fail, "a")], ["a: not expected, found fail: a is bad"])
    try check("fail: [a]", [Ruling(.waived, "a")], ["a: expected fail, found waived: a is bad"])
  }

  @Test func passesAreExactWhereTheyAreWritten() throws {
    try check("fail: []", [Ruling(.pass, "b")], [])
    try check("pass: []", [Ruling(.pass, "b")], ["b: not expected, found pass"])
    try check("pass: [b]", [Ruling(.notApplicable, "b")], ["b: expected pass, found not applicable"])
    try check("not_evaluable: []", [Ruling(.notEvaluable, "b")], ["b: not expected, found not evaluable"])
  }
}
