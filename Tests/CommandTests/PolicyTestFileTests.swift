import Diagnostics
import Foundation
import PolicyTesting
import Testing

@testable import tfpolicy

/// Runs every test that stands beside the policies.
@Suite struct PolicyTestFileTests {
  private static let folder = Command.repository.appending(path: "policies").path

  static let files = (try? PolicyFiles.tests(below: folder)) ?? []

  @Test func thereAreTests() { #expect(!Self.files.isEmpty) }

  /// One run, so that the policies are compiled once.
  @Test func everyCaseHolds() {
    let run = TestRun([Self.folder])
    #expect(run.diagnostics.map { "\($0.place?.description ?? ""): \($0.message)" } == [])
    for result in run.results {
      let differences = result.parts.flatMap { part in part.differences.map { "\(part.input): \($0.text)" } }
      let name = "\(result.test.policy.text): \(result.test.name.text)"
      #expect(differences == [], "\(name)")
      #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [], "\(name)")
    }
  }
}
