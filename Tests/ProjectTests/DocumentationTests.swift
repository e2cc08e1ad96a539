import Diagnostics
import Foundation
import Project
import Testing

/// The YAML blocks of the documentation can be read.
@Suite struct DocumentationTests {
  private static let blocks: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try? String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
    return (text ?? "").components(separatedBy: "```yaml\n").dropFirst().map { part in
      part.components(separatedBy: "```")[0]
    }
  }()

  @Test func thereAreBlocks() { #expect(!Self.blocks.isEmpty) }

  @Test(arguments: blocks)
  func canBeRead(block: String) {
    #expect(ProjectFileReader.read(Array(block.utf8), file: "block").diagnostics.map(\.message) == [])
  }
}
