import Foundation
import Testing

/// Findings on a plan, in the files that it was made of.
@Suite struct SourceTests {
  private let folder = "policies/aws/cases/aws-db-not-public/in_a_module"

  private func locations(_ arguments: String...) throws -> [String] {
    let result = try Command.run(
      [
        "check", "\(folder)/plan.json", "--format", "json", "--policies",
        "policies/aws/aws-db-not-public.yaml",
      ]
        + arguments)
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let findings = report?["findings"] as? [[String: Any]] ?? []
    return findings.compactMap { $0["location"] as? [String: Any] }.map {
      "\($0["file"] as? String ?? "") \($0["line"] as? Int ?? 0)"
    }
  }

  @Test func attribute() throws {
    #expect(try locations("--source", folder) == ["\(folder)/database/main.tf 8"])
    #expect(try locations("--source", "\(folder)/./database/../") == ["\(folder)/database/main.tf 8"])
  }

  @Test func withoutSource() throws { #expect(try locations() == ["\(folder)/plan.json 1"]) }

  @Test(arguments: ["Sources", "nowhere"])
  func noSource(path: String) throws {
    let result = try Command.run("check", "\(folder)/plan.json", "--source", path)
    #expect(result.output.contains("error[source-unreadable]: there is no *.tf and no *.tf.json in \(path)"))
    #expect(result.status == 2)
  }
}
