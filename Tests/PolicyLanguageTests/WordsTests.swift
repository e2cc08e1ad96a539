import PolicyLanguage
import Testing

/// Policies as `tfpolicy explain` reads them out.
@Suite struct WordsTests {
  /// Compares a condition in words, a line an element, with what is expected.
  private func check(
    _ condition: String, _ expected: String..., at location: SourceLocation = #_sourceLocation
  ) throws {
    let (policies, diagnostics) = compile(file(requiring: condition, define: definitions))
    #expect(diagnostics.flatMap(summary) == [], sourceLocation: location)
    let set = try #require(policies, sourceLocation: location)
    let lines = set.policies[0].require?.outline(set.definitions).lines()
    #expect(lines == expected, sourceLocation: location)
  }

  @Test func conditions() throws {
    try check("a: 1", "a: 1")
    try check("a: { not: { one_of: [x, y] } }", "a: not one of \"x\", \"y\"")
    try check("all: [{ a: 1 }, { b: 2 }]", "all of", "  a: 1", "  b: 2")
    try check("any: [{ a: 1 }, { not: { b: 2 } }]", "any of", "  a: 1", "  not", "    b: 2")
    try check("satisfies: tagged", "satisfies tagged")
    try check("declares: tags", "its type has the attribute tags")
    try check("is_node: subject", "is subject")
  }

  @Test func quantifiers() throws {
    try check("{ every: \"a[*]\", is: 1 }", "every a[*]: 1")
    try check(
      "{ every: a -> aws_x, if_none: fail, where: { b: 1 }, satisfies: tagged }",
      "every a -> aws_x satisfies; where nothing is there: fail", "  where b: 1", "  satisfies tagged")
    try check("some: a -> aws_x", "there is a -> aws_x")
    try check("none: a -> aws_x", "there is no a -> aws_x")
    try check(
      "{ number_of: \"a[*]\", distinct: true, where: { b: 1 }, is: { at_least: 2 } }",
      "the number of different a[*]: at least 2", "  where b: 1")
  }

  @Test func leavesAndDefinitions() throws {
    let (policies, _) = compile(
      file(
        requiring: "all: [{ a: 1 }, { every: \"b[*]\", satisfies: private_subnet }, { some: \"c[*]\" }]",
        define: definitions))
    let set = try #require(policies)
    let policy = set.policies[0]
    #expect(
      policy.conditions.flatMap(\.leaves).map { $0.heading(set.definitions) } == ["a: 1", "there is c[*]"])
    #expect(policy.usedDefinitions(set.definitions).map(\.name) == ["private_subnet", "public_subnet"])
    #expect(
      policy.outline(set.definitions).map(\.text) == [
        "for every aws_x", "must hold", "aws_subnet satisfies private_subnet where",
        "aws_subnet satisfies public_subnet where",
      ])
  }
}
