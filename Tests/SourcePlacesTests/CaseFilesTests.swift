import Diagnostics
import Foundation
import SourcePlaces
import Testing

/// The files of the policies' cases, which Terraform has read.
@Suite struct CaseFilesTests {
  private static let files: [URL] = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let found = FileManager.default.enumerator(
      at: repository.appending(path: "policies"), includingPropertiesForKeys: nil)
    let all = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "tf" }
    return all.sorted { $0.path < $1.path }
  }()

  @Test func thereAreFiles() { #expect(Self.files.count > 40) }

  /// `terraform fmt` puts each block on a line of its own.
  @Test func everyBlockIsFound() throws {
    var count = 0
    for file in Self.files {
      let text = try String(contentsOf: file, encoding: .utf8)
      var index = SourceIndex(root: "x") { _ in [SourceFile(name: "x.tf", text: Array(text.utf8))] }
      for (line, words) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let match = words.firstMatch(of: /^(resource|data) "(\w+)" "([\w-]+)" \{/) else { continue }
        count += 1
        let address = (match.1 == "data" ? "data." : "") + "\(match.2).\(match.3)"
        let place = index.place(of: address, attribute: nil)
        #expect(place?.start.line == line + 1, "\(file.path): \(address)")
      }
    }
    #expect(count > 150)
  }

  /// What is cut off anywhere, or lacks any byte, is read to its end.
  @Test func cutAnywhere() throws {
    let texts = try Self.files.map { try Array(Data(contentsOf: $0)) }.sorted { $0.count > $1.count }
    for text in texts.prefix(4) {
      for cut in stride(from: 0, to: text.count, by: 7) {
        for broken in [Array(text[..<cut]), Array(text[..<cut] + text[(cut + 1)...])] {
          var index = SourceIndex(root: "x") { _ in [SourceFile(name: "x.tf", text: broken)] }
          let place = index.place(of: "none.none", attribute: nil)
          #expect(place == nil)
        }
      }
    }
  }
}
