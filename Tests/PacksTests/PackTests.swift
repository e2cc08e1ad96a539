import Diagnostics
import Findings
import Foundation
import Packs
import PolicyLanguage
import Schemas
import Testing

@Suite struct PackTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  private func compile(_ packs: [Pack]) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    PolicyCompiler.compile(
      packs.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) },
      schemas: Pack.schemas)
  }

  @Test func packsByName() {
    #expect(Pack.all.map(\.name) == ["aws", "aws-hardening", "terraform", "web-database"])
    #expect(Pack.defaults.map(\.name) == ["aws", "terraform"])
    #expect(Pack.named("builtin:aws")?.name == "aws")
    #expect(Pack.named("aws") == nil)
  }

  @Test(arguments: Pack.all.map(\.name))
  func everyPackCompilesAlone(name: String) throws {
    let pack = try #require(Pack.named("builtin:\(name)"))
    let files = pack.filesWithNeeds
    let (policies, diagnostics) = PolicyCompiler.compile(
      files.map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }, schemas: Pack.schemas)
    #expect(diagnostics.map(\.message) == [])
    // What is borrowed from other packs brings no policies along.
    #expect(policies.map { Set($0.policies.map(\.id)) } == Set(pack.files.flatMap(\.policies)))
  }

  @Test(arguments: Pack.all.flatMap(\.files).map(\.name))
  func aFileCompilesWithWhatItNeedsAndNothingElse(name: String) throws {
    let files = Pack.all.flatMap(\.files)
    let file = try #require(files.first { $0.name == name })
    let needed = files.filter { $0.name == name || file.needs.contains($0.number) }
    let (policies, diagnostics) = PolicyCompiler.compile(
      needed.map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) })
    #expect(diagnostics.map(\.message) == [])
    let own = try #require(policies).policies.filter { $0.place.file == name }
    #expect(own.map(\.id).sorted() == file.policies.sorted())
    let types = own.flatMap(\.subjects).filter { if case .view = $0.kind { false } else { true } }
    #expect(Set(types.map(\.text)).isSubset(of: file.subjects))
    #expect(own.isEmpty == file.subjects.isEmpty)
    #expect(file.subjects.allSatisfy { TypePattern.subjects($0) != nil })
  }

  @Test func aFileHoldsThePolicyThatItIsNamedAfter() throws {
    let policies = try #require(compile(Pack.all).policies)
    #expect(policies.policies.count > 12)
    for policy in policies.policies {
      #expect(policy.place.file.hasSuffix("/\(policy.id).yaml"))
      #expect(policy.rationale != nil && policy.fix != nil && policy.message != nil, "\(policy.id)")
      #expect(!policy.references.isEmpty, "\(policy.id)")
    }
  }

  @Test func whatIsEmbeddedIsWhatStandsInTheFolder() throws {
    let folder = Self.repository.appending(path: "policies").standardizedFileURL
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = try #require(found?.allObjects as? [URL]).map(\.standardizedFileURL.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") }
    let names = paths.map { "builtin:\($0.dropFirst(folder.path.count + 1))" }
    #expect(Set(names) == Set(Pack.all.flatMap(\.files).map(\.name)))
    for file in Pack.all.flatMap(\.files) {
      let path = file.name.replacing("builtin:", with: "policies/")
      let text = try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
      #expect(text == file.text, "\(path)")
    }
  }

  @Test(arguments: Pack.all.map(\.name))
  func filesAreSortedAndNamedOnce(name: String) throws {
    let names = try #require(Pack.named("builtin:\(name)")).files.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test func theReadmeNamesEveryPack() throws {
    let readme = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    for pack in Pack.all { #expect(readme.contains("`\(pack.name)`"), "\(pack.name)") }
  }

  /// The README shows some policies; what it says of them is what they say of themselves.
  @Test func theReadmeNamesPoliciesAsTheyAre() throws {
    let readme = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    let lines = Set(readme.split(separator: "\n").map(String.init))
    for policy in try #require(compile(Pack.all).policies).policies
    where readme.contains("| `\(policy.id)` |") {
      #expect(
        lines.contains("| `\(policy.id)` | \(policy.severity.rawValue) | \(policy.title) |"), "\(policy.id)")
    }
  }
}
