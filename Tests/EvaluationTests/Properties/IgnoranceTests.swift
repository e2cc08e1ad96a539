import Diagnostics
import Evaluation
import Findings
import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Testing

/// To know less never changes a verdict into another one: it stays, or becomes unknown.
@Suite struct IgnoranceTests {
  private static let conditionsOfASeed = 40
  private static let changesOfACondition = 8

  @Test(arguments: 0..<12)
  func lessKnowledgeNeverTurnsAVerdict(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    for _ in 0..<Self.conditionsOfASeed {
      let condition = RandomCondition.text(&generator)
      let policies = try compiled(condition)
      let plan = RandomPlan(&generator)
      let known = try verdicts(policies, plan)
      for _ in 0..<Self.changesOfACondition {
        let changed =
          generator.happens(onceIn: 3) ? plan.withoutReferences(&generator) : plan.withOneUnknown(&generator)
        let less = try verdicts(policies, changed)
        for (address, verdict) in known where less[address] != verdict && less[address] != .unknown {
          Issue.record(
            """
            \(address) was \(verdict), and is \(less[address].map { "\($0)" } ?? "nothing") with less known
            condition: \(condition)
            plan: \(plan.json)
            less: \(changed.json)
            """)
          return
        }
      }
    }
  }

  private enum Answer { case pass, fail, unknown }

  private func compiled(_ condition: String) throws -> PolicySet {
    let text = """
      policies:
        - { id: p, title: P, severity: low, for: s_s, require: \(condition) }
      \(RandomCondition.definitions)
      """
    let (policies, mistakes) = PolicyCompiler.compile([PolicyFile(name: "p.yaml", text: Array(text.utf8))])
    #expect(mistakes.map(\.message) == [], "\(condition)")
    return try #require(policies)
  }

  private func verdicts(_ policies: PolicySet, _ plan: RandomPlan) throws -> [String: Answer] {
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: plan.json.utf8), file: "plan.json").document)
    let model = try #require(PlanReader.read(document).model)
    let graph = ResourceGraph(model)
    expectOneAnswer(policies, on: graph)
    let outcome = Judging.run(policies, on: graph)
    let subjects = plan.resources.filter { $0.type == "s_s" }.map { ("s_s.\($0.name)", Answer.pass) }
    var answers = Dictionary(uniqueKeysWithValues: subjects)
    for finding in outcome.findings { answers[finding.address] = finding.verdict == .fail ? .fail : .unknown }
    return answers
  }
}
