import Foundation
import Reporting
import Testing

/// The documentation says what there is.
@Suite struct DocumentationTests {
  private func lines(of path: String) throws -> [String] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: repository.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  @Test func allFormatsAreListed() throws {
    let rows = try lines(of: "docs/reports.md").drop { $0 != "| format | |" }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    #expect(Array(rows) == Format.allCases.map { "| `\($0.rawValue)` | \($0.purpose) |" })
    let names = Format.allCases.map(\.rawValue).joined(separator: "|")
    #expect(try lines(of: "README.md").contains { $0.hasPrefix("--format \(names)") })
  }
}
