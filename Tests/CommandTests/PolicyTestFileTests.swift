import Diagnostics
import Findings
import Foundation
import Packs
import PolicyLanguage
import PolicyTesting
import Testing

@testable import tfpolicy

/// Runs every test that stands beside the policies.
@Suite struct PolicyTestFileTests {
  private static let folder = Command.repository.appending(path: "policies").path

  static let files = (try? PolicyFiles.tests(below: folder)) ?? []

  /// One run, so that the policies are compiled once.
  private static let run = TestRun([folder], collectsCoverage: true)

  @Test func thereAreTests() { #expect(!Self.files.isEmpty) }

  @Test func everyCaseHoldsAndMostConditionsDecideOne() {
    let run = Self.run
    #expect(run.diagnostics.map { "\($0.place?.description ?? ""): \($0.message)" } == [])
    for result in run.results {
      let differences = result.parts.flatMap { part in part.differences.map { "\(part.input): \($0.text)" } }
      let name = "\(result.test.policy.text): \(result.test.name.text)"
      #expect(differences == [], "\(name)")
      #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [], "\(name)")
    }
    let coverage = Coverage(of: run.policies.all, decided: run.decided, tested: run.testedPolicies)
    #expect(
      coverage.total > 0 && coverage.decided * 10 > coverage.total * 8, "many conditions decide nothing")
    #expect(coverage.gaps.filter(\.isUntested).map(\.owner) == [])
  }

  @Test func everyPolicyHasAFailingAndAPassingCase() throws {
    let policies = Pack.all.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
    let compiled = try #require(PolicyCompiler.compile(policies).policies)
    let cases = Self.run.results.map(\.test)
    for policy in compiled.policies {
      let own = cases.filter { $0.policy.text == policy.id }.map(\.expectation)
      #expect(own.contains { !$0.addresses(.fail).isEmpty }, "\(policy.id) has no failing case")
      #expect(own.contains { !$0.addresses(.pass).isEmpty }, "\(policy.id) has no passing case")
    }
  }
}
