import Diagnostics
@testable import Evaluation
import Findings
import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Testing

/// What a policy says of one subject.
enum Outcome: Hashable {
  case pass, fail, unknown, notApplicable, notEvaluable
}

/// Judges a plan by policies written in YAML; both have to be right.
func judge(policies: String, plan: String) throws -> (findings: [Finding], summary: Summary) {
  let (compiled, mistakes) = PolicyCompiler.compile([
    PolicyFile(name: "test.yaml", text: Array(policies.utf8))
  ])
  #expect(mistakes.map(\.message) == [])
  let (document, problems) = JSONDocument.read(JSONBytes(copying: plan.utf8), file: "plan.json")
  #expect(problems.map(\.message) == [])
  let found = try #require(document)
  let model = try #require(PlanReader.read(found).model)
  let set = try #require(compiled)
  let graph = ResourceGraph(model)
  // Large ones have tests of their own.
  if graph.nodeCount < 100 { expectOneAnswer(set, on: graph) }
  let outcome = Judging.run(set, on: graph)
  return (outcome.findings, outcome.summary)
}

/// Judges the resource `s.x`, whose attribute `a` is `value` (JSON, `?` for what is unknown; `nil` for absent) and
/// whose attribute `b` is 5.
func judge(when: String? = nil, require: String? = nil, forbid: String? = nil, value: String?) throws
  -> Outcome
{
  let keys = [("when", when), ("require", require), ("forbid", forbid)].compactMap { key, text in
    text.map { "    \(key): \($0)" }
  }
  let policy = """
    policies:
      - id: test
        title: A test
        severity: low
        for: s
    \(keys.map { "    " + $0.drop { $0 == " " } }.joined(separator: "\n"))
    """
  return outcome(try judge(policies: policy, plan: plan(value)).summary)
}

private func outcome(_ summary: Summary) -> Outcome {
  if summary.fail > 0 { return .fail }
  if summary.unknown > 0 { return .unknown }
  if summary.notApplicable > 0 { return .notApplicable }
  return summary.notEvaluable > 0 ? .notEvaluable : .pass
}

private func plan(_ value: String?) -> String {
  let after = value.map { #","a":\#($0.replacing("?", with: "null"))"# } ?? ""
  return #"""
    {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":{"actions":["create"],
    "after":{"b":5\#(after)},"after_unknown":{\#(value.flatMap { unknown($0) }.map { "\"a\":\($0)" } ?? "")}}}]}
    """#
}

/// `true` where `?` stands, in the shape of the value; `nil` where there is none.
private func unknown(_ value: String) -> String? {
  guard value.contains("?") else { return nil }
  if value == "?" { return "true" }
  let tokens = /"(?:[^"\\]|\\.)*"\s*:|"(?:[^"\\]|\\.)*"|\b\d+\b|\bnull\b|\btrue\b/
  let known = value.replacing(tokens) { $0.output.hasSuffix(":") ? String($0.output) : "false" }
  return known.replacing("?", with: "true")
}
