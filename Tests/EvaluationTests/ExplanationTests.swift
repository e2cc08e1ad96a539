import Diagnostics
import Evaluation
import Findings
import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Testing

@Suite struct ExplanationTests {
  /// Explains how a policy judges `s.x`, and compares the lines: depth as dots, the truth, the text, `*` where it decided.
  private func check(
    _ policy: String, value: String, _ expected: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    let yaml = """
      policies:
        - { id: p, title: P, severity: low, for: s, \(policy) }
      define: { big: { about: s, holds: { a: { at_least: 5 } } } }
      """
    let (set, mistakes) = PolicyCompiler.compile([PolicyFile(name: "a.yaml", text: Array(yaml.utf8))])
    #expect(mistakes.map(\.message) == [], sourceLocation: location)
    let text = #"{"resource":{"s":{"x":{"a":\#(value)}}}}"#
    let document = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "a").document)
    let graph = ResourceGraph(ConfigurationReader.read(document).model)
    let policies = try #require(set)
    var evaluator = Evaluator(policies: policies, graph: graph)
    let answers = evaluator.explain(policies.policies[0])
    #expect(answers.count == 1, sourceLocation: location)
    let found = answers.flatMap { lines(of: $0.explanation, deciding: true, depth: 0) }
    #expect(found == expected, sourceLocation: location)
    // Explaining says what judging says.
    #expect(
      Judging.rulings(of: policies.policies[0], in: policies, on: graph).rulings == answers.map(\.ruling),
      sourceLocation: location)
  }

  private func lines(of explanation: Explanation, deciding: Bool, depth: Int) -> [String] {
    let dots = String(repeating: ".", count: depth)
    let facts = explanation.facts.map { fact in " [\(fact.value ?? fact.reason ?? "nothing")]" }.joined()
    let own = "\(dots)\(explanation.truth) \(explanation.text)\(facts)\(deciding ? " *" : "")"
    return [own]
      + explanation.children.flatMap { child in
        lines(of: child, deciding: deciding && explanation.deciding.contains(child), depth: depth + 1)
      }
  }

  @Test func leaves() throws {
    try check("require: { a: 1 }", value: "1", ["true s.x: pass *", ".true required: a: 1 [1] *"])
    try check("require: { a: 1 }", value: "2", ["false s.x: fail *", ".false required: a: 1 [2] *"])
    try check("forbid: { a: 1 }", value: "1", ["false s.x: fail *", ".true forbidden: a: 1 [1] *"])
  }

  @Test func junctions() throws {
    try check(
      "require: { any: [{ a: 1 }, { a: 2 }] }", value: "2",
      ["true s.x: pass *", ".true required: any of *", "..false a: 1 [2]", "..true a: 2 [2] *"])
    try check(
      "require: [{ a: 1 }, { not: { a: 2 } }]", value: "2",
      [
        "false s.x: fail *", ".false required: all of *", "..false a: 1 [2] *", "..false not *",
        "...true a: 2 [2] *",
      ])
  }

  @Test func whatDoesNotApply() throws {
    try check(
      "when: { a: 2 }, require: { a: 1 }", value: "1",
      ["false s.x: not applicable *", ".false when a: 2 [1] *"])
  }

  @Test func definitions() throws {
    try check(
      "require: { satisfies: big }", value: "4",
      ["false s.x: fail *", ".false required: satisfies big *", "..false a: at least 5 [4] *"])
  }

  @Test func quantifiers() throws {
    try check(
      "require: { every: \"a[*]\", is: 1 }", value: "[1,2]",
      [
        "false s.x: fail *", ".false required: every a[*]: 1 *", "..true s.x.a[0] [1]",
        "..false s.x.a[1] [2] *",
      ])
    try check(
      "require: { none: \"a[*]\", is: 1 }", value: "[1,2]",
      [
        "false s.x: fail *", ".false required: none a[*]: 1 *", "..true s.x.a[0] [1] *",
        "..false s.x.a[1] [2]",
      ])
    try check(
      "require: { every: \"a[*]\", where: { b: 1 }, satisfies: { c: 1 } }",
      value: #"[{"b":1,"c":2},{"b":2,"c":2}]"#,
      [
        "false s.x: fail *", ".false required: every a[*] satisfies *", "..false s.x.a[0] *",
        "...false c: 1 [2] *",
        "...true where b: 1 [1] *", "..true s.x.a[1]", "...false c: 1 [2]", "...false where b: 1 [2]",
      ])
    try check(
      "require: { some: \"a -> s\" }", value: "null",
      ["false s.x: fail *", ".false required: there is a -> s *", "..false nothing is there *"])
  }
}
