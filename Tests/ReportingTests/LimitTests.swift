import Diagnostics
import Findings
import Reporting
import Testing

/// Reports of more than a service takes.
@Suite struct LimitTests {
  private func report(_ count: Int, message: String) -> Report {
    let findings = (0..<count).map { index in
      Finding(
        policy: "p\(index % 7)", title: "t", severity: Severity.allCases[index % 5], verdict: .fail,
        address: "a.b[\(index)]", message: message, rationale: message,
        evidence: [Evidence(address: "a.b", attribute: "c", value: message)])
    }
    var report = Report(inputs: [SampleReports.input], findings: findings)
    report.summary.fail = count
    return report
  }

  @Test(arguments: [
    (10, "m"), (400, "m"), (5_000, "m"), (300, String(repeating: "日本", count: 400)),
    (3, String(repeating: "x", count: 200_000)), (40, String(repeating: "<&*_", count: 5_000)),
  ])
  func aCommentStaysBelowTheLimitAndCountsTheRest(count: Int, message: String) throws {
    let text = Format.markdown.write(report(count, message: message))
    #expect(text.utf8.count < 65_536)
    let shown = text.split(separator: "\n").count { $0.hasPrefix("<details>") }
    let left = text.firstMatch(of: /\*\*(\d+) more findings? (?:is|are) left out\*\*/).flatMap {
      Int($0.output.1)
    }
    #expect(shown + (left ?? 0) == count)
    #expect(shown > 0)
    #expect((left == nil) == (shown == count))
  }

  @Test func theWorstIsKept() {
    let text = Format.markdown.write(report(5_000, message: "m"))
    #expect(text.contains("<b>critical</b>") && !text.contains("<b>info</b>"))
    #expect(text.contains("1000 info"))
  }

  @Test func manyDiagnosticsAreCounted() {
    let diagnostics = (0..<500).map { Diagnostic(.error, "e", String(repeating: "x", count: 5_000 + $0)) }
    let text = Format.markdown.write(Report(diagnostics: diagnostics))
    #expect(text.utf8.count < 65_536)
    #expect(text.contains("- and 480 more"))
  }

  @Test(arguments: Format.allCases)
  func anEmptyReportIsOneToo(format: Format) {
    #expect(format.write(Report()).hasSuffix("\n"))
  }
}
