import Diagnostics
import Findings

/// A report as test results: a suite an input, a case a finding, and a case that says whether all could be judged.
///
/// What fails the run fails; a violation that does not count, what is not known and what is waived is skipped. Policies that
/// hold are counted in the first case only: a plan may have a hundred thousand of them.
///
/// <https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>
struct JUnitReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// The document.
  var text: String {
    let suites = (report.parts.isEmpty ? [report] : report.parts).map { suite(of: $0) }
    let cases = suites.flatMap(\.cases)
    return XMLElement(
      "testsuites", [("name", "tfpolicy")] + counts(of: cases, withSkipped: false),
      children: suites.map { suite in
        XMLElement(
          "testsuite", [("name", suite.name)] + counts(of: suite.cases, withSkipped: true),
          children: suite.cases.map(\.element))
      }
    ).document
  }

  // MARK: - Cases

  private enum Outcome: String {
    case pass, failure, error, skipped
  }

  private struct Case {
    var outcome: Outcome
    var element: XMLElement
  }

  private func suite(of part: Report) -> (name: String, cases: [Case]) {
    let name = part.inputs.first?.path ?? "tfpolicy"
    return (name, [judgement(of: part)] + part.findings.map { testCase(of: $0) })
  }

  private func judgement(of part: Report) -> Case {
    let errors = part.diagnostics.filter { $0.severity == .error }
    let texts = part.diagnostics.map { DiagnosticText.text(of: $0, style: TextStyle()) }.joined(
      separator: "\n")
    let counts = SummaryText(report: part, style: TextStyle(width: .max)).counts
    let result =
      errors.isEmpty
      ? XMLElement("system-out", text: ([counts] + (texts.isEmpty ? [] : [texts])).joined(separator: "\n"))
      : XMLElement(
        "error", [("type", errors[0].id), ("message", errors.map(\.message).joined(separator: "; "))],
        text: texts)
    return testCase(
      "tfpolicy", "could judge", errors.isEmpty ? .pass : .error, result)
  }

  private func testCase(of finding: Finding) -> Case {
    let isFailure = report.gate.counts(finding)
    let outcome: Outcome = isFailure ? .failure : .skipped
    let reason =
      switch finding.verdict {
      case _ where isFailure: finding.message
      case .fail: "does not count (\(finding.severity.rawValue)): \(finding.message)"
      case .waived: "waived: \(finding.waiver.map { FactText.text(of: $0) } ?? finding.message)"
      case .unknown, .pass: "unknown: \(finding.message)"
      }
    let result = XMLElement(
      outcome.rawValue, [("type", finding.severity.rawValue), ("message", reason)],
      text: FactText(finding: finding).lines().joined(separator: "\n"))
    return testCase(finding.policy, finding.address, outcome, result)
  }

  private func testCase(_ group: String, _ name: String, _ outcome: Outcome, _ result: XMLElement) -> Case {
    Case(
      outcome: outcome,
      element: XMLElement("testcase", [("classname", group), ("name", name)], children: [result]))
  }

  private func counts(of cases: [Case], withSkipped: Bool) -> [(name: String, value: String)] {
    func count(_ outcome: Outcome) -> String { String(cases.count { $0.outcome == outcome }) }
    let skipped = withSkipped ? [(name: "skipped", value: count(.skipped))] : []
    return [
      ("tests", String(cases.count)), ("failures", count(.failure)), ("errors", count(.error)),
    ] + skipped
  }
}
