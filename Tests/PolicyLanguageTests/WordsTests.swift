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

  @Test func views() throws {
    let views = """
      views:
        rule:
          - { each: "aws_sg.ingress[*]", fields: { cidr: cidr_block, group: holder } }
          - { each: aws_sg_rule, fields: { cidr: cidr } }
      policies:
        - { id: p, title: P, severity: low, for: rule, require: { cidr: x } }
      """
    let (policies, diagnostics) = compile(views)
    #expect(diagnostics.flatMap(summary) == [])
    let set = try #require(policies)
    #expect(
      set.policies[0].usedViews(set).flatMap { $0.outline.lines() } == [
        "rule is a row for each", "  aws_sg.ingress[*]", "  aws_sg_rule", "  with cidr, group",
      ])
  }

  @Test func parameters() throws {
    let (policies, _) = compile(
      """
      parameters:
        days: { type: number, default: 7, description: how many }
        tags: { type: list(string), default: [a, "b c"] }
      define: { old: { about: aws_x, holds: { a: { at_least: { parameter: days } }, t: { contains_any: { parameter: tags } } } } }
      policies:
        - { id: p, title: P, severity: low, for: aws_x, require: { satisfies: old } }
      """)
    #expect(
      try #require(policies).parameters.map(\.words) == [
        "days (number) = 7: how many", "tags (list(string)) = [a, \"b c\"]",
      ])
  }
}
