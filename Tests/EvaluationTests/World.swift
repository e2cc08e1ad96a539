import Diagnostics
import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Testing

/// An infrastructure that is written once, as a configuration, and judged in both forms.
struct World {
  /// Terraform JSON configuration in which a text is written out or one reference, as in `${aws_vpc.a.id}`.
  var configuration: String

  init(_ configuration: String) { self.configuration = configuration }

  /// What policies say of the configuration, and of the plan for it: `fail ADDRESS ATTRIBUTE`, sorted.
  func judged(by policies: String) throws -> (configuration: [String], plan: [String]) {
    let set = try compiled(policies)
    return (outlines(set, try configurationGraph()), outlines(set, try planGraph()))
  }

  /// Compares what one policy says in both forms, with what stands beside it in its file.
  func check(
    _ policy: String, beside rest: String = "", _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = """
      policies:
        - id: p
          title: P
          severity: low
      \(policy.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      \(rest)
      """
    let judged = try judged(by: text)
    #expect(judged.configuration == expected, "configuration", sourceLocation: sourceLocation)
    #expect(judged.plan == expected, "plan", sourceLocation: sourceLocation)
  }

  /// The findings in both forms.
  func findings(by policies: String) throws -> (configuration: [Finding], plan: [Finding]) {
    let set = try compiled(policies)
    let graphs = (try configurationGraph(), try planGraph())
    expectOneAnswer(set, on: graphs.0, "configuration")
    expectOneAnswer(set, on: graphs.1, "plan")
    return (Judging.run(set, on: graphs.0).findings, Judging.run(set, on: graphs.1).findings)
  }

  private func compiled(_ policies: String) throws -> PolicySet {
    let (set, mistakes) = PolicyCompiler.compile([
      PolicyFile(name: "test.yaml", text: Array(policies.utf8))
    ])
    #expect(mistakes.map(\.message) == [])
    return try #require(set)
  }

  private func outlines(_ policies: PolicySet, _ graph: ResourceGraph) -> [String] {
    expectOneAnswer(policies, on: graph)
    return Judging.run(policies, on: graph).findings.map { finding in
      ["\(finding.verdict)", finding.address, finding.attribute].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  func configurationGraph() throws -> ResourceGraph {
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: configuration.utf8), file: "cdk.tf.json").document)
    return ResourceGraph(ConfigurationReader.read(document).model)
  }

  func planGraph() throws -> ResourceGraph {
    let plan = try JSONSerialization.data(withJSONObject: try PlanOfConfiguration(configuration).document)
    let document = try #require(JSONDocument.read(JSONBytes(copying: plan), file: "plan.json").document)
    return ResourceGraph(try #require(PlanReader.read(document).model))
  }
}
