import Diagnostics
import Foundation
import PolicyLanguage
import Testing

/// The examples of the documentation are right.
@Suite struct DocumentationTests {
  private static let blocks: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["docs/policy-language.md", "README.md"].flatMap { path in
      let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
      return text.components(separatedBy: "```yaml\n").dropFirst().map {
        $0.components(separatedBy: "```")[0]
      }
      .filter { $0.contains("policies:\n  - id:") }
    }
  }()

  @Test func thereAreExamples() {
    #expect(Self.blocks.count >= 6)
  }

  @Test(arguments: blocks)
  func compiles(block: String) {
    let (policies, diagnostics) = PolicyCompiler.compile([PolicyFile(name: "doc", text: Array(block.utf8))])
    #expect(diagnostics.map(\.message) == [])
    #expect(policies != nil)
  }
}
