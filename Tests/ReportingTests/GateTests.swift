import Findings
import Reporting
import Testing

/// What counts for the run is told apart from what does not.
@Suite struct GateTests {
  private func write(_ format: Format, _ verdict: Verdict, _ severity: Severity, _ gate: Gate) -> String {
    var report = Report(
      inputs: [SampleReports.input],
      findings: [
        Finding(
          policy: "p", title: "t", severity: severity, verdict: verdict, address: "a.b", message: "m",
          waiver: verdict == .waived ? Waiver(reason: "r", kind: .accepted, expires: "2027-01-01") : nil)
      ])
    report.gate = gate
    return format.write(report)
  }

  private static let strict = Gate(onUnknown: .fail)
  private static let lax = Gate(failOn: .high)

  @Test(arguments: [
    (Verdict.fail, Severity.low, strict, "::error ", "<failure "),
    (.fail, .low, lax, "::warning ", "<skipped "),
    (.fail, .high, lax, "::error ", "<failure "),
    (.unknown, .high, lax, "::warning ", "<skipped "),
    (.unknown, .low, strict, "::error ", "<failure "),
    (.waived, .critical, strict, "::notice ", "<skipped "),
  ])
  func annotationsAndTests(
    verdict: Verdict, severity: Severity, gate: Gate, command: String, element: String
  ) {
    #expect(write(.github, verdict, severity, gate).hasPrefix(command))
    #expect(write(.junit, verdict, severity, gate).contains(element))
  }

  @Test func codeQualityKnowsNoVerdict() {
    #expect(write(.gitlab, .waived, .critical, Self.strict) == "[]\n")
    #expect(write(.gitlab, .unknown, .critical, Self.lax).contains(#""severity": "info""#))
    #expect(write(.gitlab, .unknown, .critical, Self.strict).contains(#""severity": "blocker""#))
  }

  @Test func sarifKeepsEachApart() {
    #expect(write(.sarif, .unknown, .high, Self.strict).contains(#""kind": "open""#))
    let waived = write(.sarif, .waived, .high, Self.strict)
    #expect(waived.contains(#""justification": "r""#) && waived.contains(#""kind": "external""#))
    #expect(!write(.sarif, .fail, .high, Self.strict).contains("suppressions"))
  }
}
