import Diagnostics
import Findings
import Testing

@Suite struct GateTests {
  private func check(
    _ verdict: Verdict?, _ severity: Severity = .medium, diagnostic: Diagnostic.Severity? = nil,
    gate: Gate = Gate(),
    is status: Gate.Status, _ location: SourceLocation = #_sourceLocation
  ) {
    var report = Report()
    if let verdict {
      report.findings = [
        Finding(policy: "p", title: "t", severity: severity, verdict: verdict, address: "a", message: "m")
      ]
    }
    if let diagnostic { report.diagnostics = [Diagnostic(diagnostic, "d", "m")] }
    #expect(gate.status(of: report) == status, sourceLocation: location)
  }

  @Test func statuses() {
    check(nil, is: .clean)
    check(.fail, is: .violations)
    check(.unknown, is: .clean)
    check(.waived, is: .clean)
    check(nil, diagnostic: .warning, is: .clean)
    check(nil, diagnostic: .error, is: .notJudged)
    check(.fail, diagnostic: .error, is: .notJudged)
  }

  @Test func lowerSeveritiesDoNotCount() {
    check(.fail, .medium, gate: Gate(failOn: .high), is: .clean)
    check(.fail, .high, gate: Gate(failOn: .high), is: .violations)
    check(.fail, .critical, gate: Gate(failOn: .high), is: .violations)
  }

  @Test func unknownVerdicts() {
    check(.unknown, gate: Gate(onUnknown: .fail), is: .violations)
    check(.unknown, .low, gate: Gate(failOn: .high, onUnknown: .fail), is: .clean)
    check(.unknown, gate: Gate(onUnknown: .ignore), is: .clean)
    var report = Report()
    report.findings = [.fail, .unknown].map {
      Finding(policy: "p", title: "t", severity: .low, verdict: $0, address: "a", message: "m")
    }
    #expect(Gate(onUnknown: .ignore).filtered(report).findings.map(\.verdict) == [.fail])
    #expect(Gate(onUnknown: .warn).filtered(report) == report)
  }

  @Test func findingsAreSortedByAddressAndSeverity() {
    var report = Report()
    report.findings = [("b", Severity.low), ("a", .low), ("a", .critical)].map {
      Finding(policy: "p", title: "t", severity: $0.1, verdict: .fail, address: $0.0, message: "m")
    }
    report.sortFindings()
    #expect(report.findings.map(\.address) == ["a", "a", "b"])
    #expect(report.findings.map(\.severity) == [.critical, .low, .low])
  }
}
