import Foundation
import Reporting
import TestSupport
import Testing

/// Each folder of `samples/` holds a plan and the reports that tfpolicy gives of it.
@Suite struct SampleTests {
  private static let folder = Command.repository.appending(path: "samples")

  static let names: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }()

  @Test func thereAreSamples() {
    #expect(Self.names.contains("web-database") && Self.names.contains("web-database-flawed"))
  }

  @Test(arguments: names, Format.allCases)
  func report(sample: String, format: Format) throws {
    let result = try Command.run("check", "samples/\(sample)/plan.json", "--format", format.rawValue)
    try Golden.check(
      result.output, at: Self.folder.appending(path: "\(sample)/report.\(format.fileEnding)"))
    #expect(result.status == (sample.hasSuffix("-flawed") ? 1 : 0))
    #expect(result.error == "")
  }

  @Test(arguments: names, Format.allCases)
  func noSecretIsShown(sample: String, format: Format) throws {
    let plan = try String(contentsOf: Self.folder.appending(path: "\(sample)/plan.json"), encoding: .utf8)
    let result = try Command.run("check", "samples/\(sample)/plan.json", "--format", format.rawValue)
    for secret in ["Rig-Password-1", "password123"] where plan.contains(secret) {
      #expect(!result.output.contains(secret) && !result.error.contains(secret))
    }
  }
}
