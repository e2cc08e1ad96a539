import Foundation
import Testing

/// The examples of the documentation do what they say.
@Suite struct DocumentationTests {
  /// The blocks of a page, each a file: tests stand beside the policies.
  private func files(of page: String) throws -> [String: String] {
    let text = try String(contentsOf: Command.repository.appending(path: "docs/\(page)"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    let names = blocks.enumerated().map { index, block in
      block.hasPrefix("tests:") ? "\(index).test.yaml" : "\(index).yaml"
    }
    return Dictionary(uniqueKeysWithValues: zip(names, blocks))
  }

  @Test func theExamplesPassTheirTests() throws {
    let files = try files(of: "examples.md")
    #expect(files.count == 6)
    try Command.withFiles(files) { folder in
      let result = try Command.run(["test", folder.path])
      #expect(result.status == 0, "\(result.output)\(result.error)")
      #expect(result.output.contains("4 passed"), "\(result.output)")
    }
  }

  /// Each is short, beside what it builds on.
  @Test func theExamplesAreShort() throws {
    for text in try files(of: "examples.md").values where text.hasPrefix("policies:") {
      #expect(text.split(separator: "\n").count < 25)
    }
  }
}
