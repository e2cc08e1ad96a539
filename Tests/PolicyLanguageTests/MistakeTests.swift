import Foundation
import PolicyLanguage
import Reporting
import TestSupport
import Testing

/// What an author reads about each kind of mistake: a policy file in `Mistakes/`, and the text beside it.
@Suite struct MistakeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Mistakes")

  private static let names = {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "yaml" }.map {
      $0.deletingPathExtension().lastPathComponent
    }
    .sorted()
  }()

  @Test func thereAreMany() {
    #expect(Self.names.count >= 100)
  }

  @Test(arguments: names)
  func message(name: String) throws {
    let text = try Data(contentsOf: Self.folder.appending(path: "\(name).yaml"))
    let (policies, diagnostics) = PolicyCompiler.compile([PolicyFile(name: "\(name).yaml", text: Array(text))]
    )
    #expect(policies == nil)
    #expect(!diagnostics.isEmpty)
    let texts = diagnostics.map { DiagnosticText.text(of: $0, style: TextStyle(width: 100)) }
    try Golden.check(texts.joined(separator: "\n"), at: Self.folder.appending(path: "\(name).txt"))
  }
}
