import Diagnostics
import Findings
import Testing

@Suite struct ReportTests {
  private func part(_ path: String, _ findings: [Finding], _ change: (inout Summary) -> Void = { _ in })
    -> Report
  {
    var summary = Summary()
    change(&summary)
    return Report(
      inputs: [Report.Input(path: path, kind: "plan")], findings: findings,
      diagnostics: [Diagnostic(.note, "n", path)], summary: summary)
  }

  private func finding(_ address: String, _ verdict: Verdict = .fail) -> Finding {
    Finding(policy: "p", title: "t", severity: .low, verdict: verdict, address: address, message: "m")
  }

  @Test func oneInputIsTheWhole() {
    var report = Report(toolVersion: "1", diagnostics: [Diagnostic(.warning, "w", "run")])
    report.add([part("a", [finding("z"), finding("y")])])
    #expect(report.findings.map(\.address) == ["y", "z"])
    #expect(report.diagnostics.map(\.message) == ["run", "a"])
    #expect(report.parts.isEmpty)
  }

  @Test func severalInputsAreKeptApartToo() {
    var report = Report(toolVersion: "1", diagnostics: [Diagnostic(.warning, "w", "run")])
    report.summary.policies = 3
    report.gate = Gate(failOn: .high)
    report.add([
      part("a", [finding("z")]) { $0.fail = 1 },
      part("b", [finding("y"), finding("x")]) {
        $0.fail = 2
        $0.subjects = 4
      },
    ])
    #expect(report.findings.map(\.address) == ["x", "y", "z"])
    #expect(report.summary.fail == 3 && report.summary.policies == 3 && report.summary.subjects == 4)
    #expect(report.parts.map { $0.findings.map(\.address) } == [["z"], ["x", "y"]])
    #expect(report.parts.map(\.summary.fail) == [1, 2])
    #expect(report.parts.map { $0.diagnostics.map(\.message) } == [["run", "a"], ["run", "b"]])
    #expect(
      report.parts.allSatisfy { $0.gate == report.gate && $0.toolVersion == "1" && $0.summary.policies == 3 })
  }

  @Test func whatIsIgnoredIsIgnoredInThePartsToo() {
    var report = Report()
    report.gate = Gate(onUnknown: .ignore)
    report.add([part("a", [finding("x", .unknown), finding("y")]), part("b", [finding("z", .unknown)])])
    let shown = report.gate.filtered(report)
    #expect(shown.findings.map(\.address) == ["y"])
    #expect(shown.parts.map(\.findings.count) == [1, 0])
  }

  @Test(arguments: [
    ([Evidence(address: "a", attribute: "x[0]")], "x[0]"),
    ([Evidence(address: "a"), Evidence(address: "a", attribute: "y")], "y"),
    ([Evidence(address: "b", attribute: "x", route: ["w", "-> b"])], "w"),
    ([Evidence(address: "b", attribute: "x", route: ["<- b"])], nil),
    ([Evidence(address: "b", attribute: "x"), Evidence(address: "a", attribute: "y")], nil), ([], nil),
  ])
  func theAttributeThatDecides(evidence: [Evidence], expected: String?) {
    var finding = finding("a")
    finding.evidence = evidence
    #expect(finding.decidingAttribute == expected)
  }
}
