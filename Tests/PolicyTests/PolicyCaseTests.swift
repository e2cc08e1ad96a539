import Diagnostics
import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import Packs
import PolicyLanguage
import Terraform
import Testing

/// Every folder below `Cases/POLICY/SITUATION` holds a plan that Terraform made and what the policy has to say of it.
@Suite struct PolicyCaseTests {
  /// One folder.
  struct Case: CustomTestStringConvertible, Sendable {
    var policy: String
    var folder: URL
    var testDescription: String { "\(policy)/\(folder.lastPathComponent)" }
  }

  /// The content of `expect.json`: addresses by verdict. Fail and unknown are exact; what passes is judged and in
  /// neither.
  struct Expectation: Decodable {
    var fail: [String]
    var unknown: [String]
    var pass: [String]
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static let cases: [Case] = folders(in: root).flatMap { policy in
    folders(in: policy).map { Case(policy: policy.lastPathComponent, folder: $0) }
  }

  /// All embedded policies, and which of them have a case.
  static let policies = PolicyCompiler.compile(
    Pack.all.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
  ).policies

  private static func folders(in url: URL) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey])
    return (found ?? []).filter { $0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }

  @Test(arguments: cases)
  func verdicts(of testCase: Case) throws {
    let data = try Data(contentsOf: testCase.folder.appending(path: "expect.json"))
    let expected = try JSONDecoder().decode(Expectation.self, from: data)
    let (findings, passes) = try judge(testCase)
    func addresses(_ verdict: Verdict) -> [String] {
      findings.filter { $0.verdict == verdict }.map(\.address).sorted()
    }
    #expect(addresses(.fail) == expected.fail.sorted())
    #expect(addresses(.unknown) == expected.unknown.sorted())
    #expect(passes == expected.pass.count)
  }

  /// The findings of the case's policy alone, and how many subjects pass.
  private func judge(_ testCase: Case) throws -> (findings: [Finding], passes: Int) {
    var set = try #require(Self.policies)
    set.policies.removeAll { $0.id != testCase.policy }
    #expect(set.policies.count == 1)
    let bytes = try Data(contentsOf: testCase.folder.appending(path: "plan.json"))
    let document = try #require(JSONDocument.read(JSONBytes(copying: bytes), file: "plan.json").document)
    let model = try #require(PlanReader.read(document).model)
    let outcome = Judging.run(set, on: ResourceGraph(model))
    return (outcome.findings, outcome.summary.pass)
  }

  @Test func everyPolicyHasAFailingAndAPassingCase() throws {
    let set = try #require(Self.policies)
    for policy in set.policies {
      let expectations = try Self.cases.filter { $0.policy == policy.id }.map {
        try JSONDecoder().decode(
          Expectation.self, from: Data(contentsOf: $0.folder.appending(path: "expect.json")))
      }
      #expect(expectations.contains { !$0.fail.isEmpty }, "\(policy.id) has no failing case")
      #expect(expectations.contains { !$0.pass.isEmpty }, "\(policy.id) has no passing case")
    }
  }
}
