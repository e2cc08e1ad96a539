import Diagnostics
import Packs
import PolicyLanguage
import TestSupport
import Testing

/// What is embedded of compiled policies is what compiling their files gives.
@Suite struct ArchiveTests {
  private func check(_ files: [Pack.File], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (policies, diagnostics) = PolicyCompiler.compile(
      files.map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) })
    #expect(diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    let expected = try #require(policies, sourceLocation: sourceLocation)
    let found = Pack.archive.policies(of: files.map(\.number))
    #expect(found.policies.map(\.id) == expected.policies.map(\.id), sourceLocation: sourceLocation)
    #expect(
      found.extensions.map(\.place) == expected.extensions.map(\.place), sourceLocation: sourceLocation)
    #expect(found.parameters.map(\.name) == expected.parameters.map(\.name), sourceLocation: sourceLocation)
    for (found, expected) in zip(found.structure, expected.structure) {
      #expect(found == expected, sourceLocation: sourceLocation)
    }
    #expect(found.structure.count == expected.structure.count, sourceLocation: sourceLocation)
  }

  private static let files = Pack.all.flatMap(\.files)

  @Test(arguments: files.map(\.name))
  func aFileWithWhatItNeeds(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    try check(Self.files.filter { $0.name == name || file.needs.contains($0.number) })
  }

  @Test(arguments: Pack.all.map(\.name))
  func aPack(name: String) throws {
    try check(try #require(Pack.named("builtin:\(name)")).filesWithNeeds)
  }

  @Test func allFiles() throws { try check(Self.files) }

  @Test func filesAreNumberedInTheirOrder() {
    #expect(Self.files.map(\.number) == Array(Self.files.indices))
  }
}
