@testable import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Testing

/// That programs say what conditions say, of all policies and documents that are kept here.
@Suite struct ProgramTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(in folder: String, _ isMeant: (String) -> Bool) -> [String] {
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { ($0 as? URL)?.path } ?? []).filter(isMeant).sorted()
  }

  private static func policies() throws -> PolicySet {
    let files = files(in: "policies") { $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") }
    let texts = try files.map { PolicyFile(name: $0, text: Array(try Data(contentsOf: URL(filePath: $0)))) }
    return try #require(PolicyCompiler.compile(texts).policies)
  }

  private func document(of path: String) throws -> JSONDocument {
    let bytes = JSONBytes(copying: try Data(contentsOf: URL(filePath: path)))
    return try #require(JSONDocument.read(bytes, file: path).document)
  }

  private func graph(of path: String) throws -> ResourceGraph? {
    PlanReader.read(try document(of: path)).model.map { ResourceGraph($0) }
  }

  private func configurationGraph(of path: String) throws -> ResourceGraph {
    ResourceGraph(ConfigurationReader.read(try document(of: path)).model)
  }

  @Test func plansAreJudgedAlike() throws {
    let policies = try ProgramTests.policies()
    var count = 0
    for folder in ["samples", "policies"] {
      for path in ProgramTests.files(in: folder, { $0.hasSuffix("/plan.json") }) {
        guard let graph = try graph(of: path) else { continue }
        count += expectOneAnswer(policies, on: graph, "in \(path)")
      }
    }
    #expect(count > 10_000)
  }

  /// What is planned, as a state will hold it.
  @Test func statesAreJudgedAlike() throws {
    let policies = try ProgramTests.policies()
    var count = 0
    for path in ProgramTests.files(in: "samples", { $0.hasSuffix("/plan.json") }) {
      let plan = try document(of: path)
      let planned = try #require(plan.member("planned_values", of: plan.root))
      let text = #"{"format_version":"1.0","terraform_version":"1.9.0","values":\#(plan.text(of: planned))}"#
      let state = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "state.json").document)
      guard let model = StateReader.read(state).model else { continue }
      count += expectOneAnswer(policies, on: ResourceGraph(model), "in the state of \(path)")
    }
    #expect(count > 100)
  }

  /// Plans beside their configurations.
  @Test func joinedPlansAreJudgedAlike() throws {
    let policies = try ProgramTests.policies()
    var count = 0
    for path in ProgramTests.files(in: "policies", { $0.hasSuffix("/plan.json") }) {
      let source = path.replacing("/plan.json", with: "/main.tf.json")
      guard FileManager.default.fileExists(atPath: source) else { continue }
      let texts = try [path, source].map { name in
        [JSONText(name, JSONBytes(copying: try Data(contentsOf: URL(filePath: name))))]
      }
      let document = try #require(JSONDocument.read(joining: texts).document)
      let bodies = Array(document.elements(of: document.root))
      let root = try #require(document.elements(of: bodies[0]).first { _ in true })
      guard let model = PlanReader.read(document, root: root).model else { continue }
      let sources = ModuleSources(
        folders: [ModuleSources.Folder(body: bodies[1])], roots: [ModuleSources.Root(folder: 0)])
      let graph = ResourceGraph(model.joined(to: sources))
      count += expectOneAnswer(policies, on: graph, "in \(path) with its source")
    }
    #expect(count > 50)
  }

  /// Whether something is written out differs between resources of one type, of which the type alone is asked once.
  @Test func originsOfTypesAreAskedOfEachNode() throws {
    let policies = """
      policies:
        - { id: p, title: P, severity: low, for: s, require: { node.type: { literal: false } } }
      """
    let plan = #"""
      {"format_version":"1.2","resource_changes":[
      {"address":"s.a","mode":"managed","type":"s","name":"a","change":{"actions":["create"],"after":{}}},
      {"address":"s.b","mode":"managed","type":"s","name":"b","change":{"actions":["create"],"after":{}}}],
      "configuration":{"root_module":{"resources":[{"address":"s.a","mode":"managed","type":"s","name":"a","expressions":{}}]}}}
      """#
    let (findings, summary) = try judge(policies: policies, plan: plan)
    #expect(findings.map { "\($0.verdict) \($0.address)" } == ["unknown s.b"])
    #expect(summary.pass == 1)
  }

  @Test func configurationsAreJudgedAlike() throws {
    let policies = try ProgramTests.policies()
    var count = 0
    for folder in ["samples", "policies"] {
      for path in ProgramTests.files(in: folder, { $0.hasSuffix(".tf.json") }) {
        count += expectOneAnswer(policies, on: try configurationGraph(of: path), "in \(path)")
      }
    }
    #expect(count > 100)
  }
}
