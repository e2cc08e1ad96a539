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

  private static let packs = ["terraform", "aws", "web-database"].flatMap { ["--policies", "builtin:\($0)"] }

  private static func check(_ sample: String, _ file: String, _ format: Format) throws -> Command.Result {
    try Command.run(["check", "samples/\(sample)/\(file)", "--format", format.rawValue] + packs)
  }

  @Test(arguments: names, Format.allCases)
  func report(sample: String, format: Format) throws {
    let result = try Self.check(sample, "plan.json", format)
    try Golden.check(
      result.output, at: Self.folder.appending(path: "\(sample)/report.\(format.fileEnding)"))
    #expect(result.status == (sample.hasSuffix("-flawed") ? 1 : 0))
    #expect(result.error == "")
  }

  @Test(arguments: names)
  func reportOfTheConfiguration(sample: String) throws {
    let result = try Self.check(sample, "cdk.tf.json", .text)
    try Golden.check(result.output, at: Self.folder.appending(path: "\(sample)/configuration.txt"))
    #expect(result.status == (sample.hasSuffix("-flawed") ? 1 : 0))
    #expect(result.error == "")
  }

  /// A report as far as a test needs it.
  private struct Report: Decodable {
    struct Finding: Decodable {
      var policy: String
      var verdict: String
    }

    var findings: [Finding]
  }

  private static func failing(_ sample: String, _ file: String) throws -> Set<String> {
    let report = try JSONDecoder().decode(Report.self, from: Data(check(sample, file, .json).output.utf8))
    return Set(report.findings.filter { $0.verdict == "fail" }.map(\.policy))
  }

  /// Every policy in the table of `docs/seeds.md` fails on the sample that it is about.
  @Test func theFlawedSampleFailsInAllSixteenWays() throws {
    let page = try String(
      contentsOf: Command.repository.appending(path: "docs/seeds.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
      .filter { $0.count == 4 && Int($0[0].trimmingCharacters(in: .whitespaces)) != nil }
    #expect(rows.count == 16)
    let inConfiguration = try Self.failing("web-database-flawed", "cdk.tf.json")
    let inPlan = try Self.failing("web-database-flawed", "plan.json")
    for row in rows {
      let policies = row[2].split(separator: "`").map(String.init).filter { $0.contains("-") }
      #expect(!policies.isEmpty && Set(policies).subtracting(inConfiguration) == [], "\(row[0])")
      if row[3].hasPrefix(" yes") { #expect(Set(policies).subtracting(inPlan) == [], "\(row[0])") }
    }
  }

  @Test(arguments: names, Format.allCases)
  func noSecretIsShown(sample: String, format: Format) throws {
    let plan = try String(contentsOf: Self.folder.appending(path: "\(sample)/plan.json"), encoding: .utf8)
    let result = try Self.check(sample, "plan.json", format)
    for secret in ["Rig-Password-1", "password123"] where plan.contains(secret) {
      #expect(!result.output.contains(secret) && !result.error.contains(secret))
    }
  }
}
