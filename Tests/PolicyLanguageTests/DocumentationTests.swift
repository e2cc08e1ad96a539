import Diagnostics
import Foundation
import PolicyLanguage
import Testing

/// The examples of the documentation are right.
@Suite struct DocumentationTests {
  private static let blocks: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["docs/policy-language.md", "docs/configuration.md", "README.md"].flatMap { path in
      let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
      return text.components(separatedBy: "```yaml\n").dropFirst().map {
        $0.components(separatedBy: "```")[0]
      }
      .filter { isPolicyFile($0) }
    }
  }()

  /// Whether a block is one, as far as its first key tells; `policies` of a project's file are paths.
  private static func isPolicyFile(_ block: String) -> Bool {
    let sections = ["define:", "views:", "extend:", "parameters:\n  required_tags: {"]
    return block.contains("policies:\n  - id:") || sections.contains { block.hasPrefix($0) }
  }

  @Test func thereAreExamples() {
    #expect(Self.blocks.count >= 9)
  }

  /// A policy, and the parameters, definitions, views and extensions that it builds on.
  @Test func thePartsOfTheLanguageCompileTogether() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Blocks")
    let files = try ["policy", "parts"].map { name in
      let text = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
      return PolicyFile(name: name, text: Array(text))
    }
    let (policies, diagnostics) = PolicyCompiler.compile(files)
    if let policies { checkArchive(of: policies, files.map(\.name)) }
    #expect(diagnostics.map(\.message) == [])
    #expect(policies?.policies.map(\.id) == ["aws-db-private-subnets"])
    #expect(policies?.parameters.map(\.name) == ["required_tags"])
    #expect(policies?.views.map(\.name) == ["ingress_rule"])
  }

  @Test(arguments: blocks)
  func compiles(block: String) {
    let (policies, diagnostics) = PolicyCompiler.compile([PolicyFile(name: "doc", text: Array(block.utf8))])
    #expect(diagnostics.map(\.message) == [])
    #expect(policies != nil)
  }
}
