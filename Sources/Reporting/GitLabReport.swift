import Diagnostics
import Findings

/// A report for the code quality of GitLab's merge requests.
///
/// There is no verdict in it: what is waived is left out, and what is not known is said so and counts as `info` unless it
/// fails the run.
///
/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
struct GitLabReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// An array with an issue a finding and a diagnostic.
  var text: String {
    var fingerprints = Fingerprint()
    let issues =
      report.diagnostics.map { issue(of: $0, &fingerprints) }
      + report.findings.filter { ![.waived, .pass].contains($0.verdict) }.map { issue(of: $0, &fingerprints) }
    return JSONWriter.write(.array(issues))
  }

  private func issue(of finding: Finding, _ fingerprints: inout Fingerprint) -> JSONWriter.Element {
    let isInfo = finding.verdict == .unknown && !report.gate.counts(finding)
    return issue(
      Clipped.text(finding.message), name: finding.policy, fingerprint: fingerprints.next(of: finding),
      severity: isInfo ? "info" : severity(finding.severity), place: finding.location)
  }

  private func issue(of diagnostic: Diagnostic, _ fingerprints: inout Fingerprint) -> JSONWriter.Element {
    let help = diagnostic.help.map { ": \($0)" } ?? ""
    let file = diagnostic.place?.file ?? ""
    let severity =
      switch diagnostic.severity {
      case .error: "blocker"
      case .warning: "minor"
      case .note: "info"
      }
    return issue(
      Clipped.text(diagnostic.message + help), name: diagnostic.id,
      fingerprint: fingerprints.next([diagnostic.id, file, diagnostic.message]), severity: severity,
      place: diagnostic.place)
  }

  private func issue(_ text: String, name: String, fingerprint: String, severity: String, place: Place?)
    -> JSONWriter.Element
  {
    // An issue has to have a place; what concerns a whole run is put at the start of its first input.
    let file = place?.file ?? report.inputs.first?.path ?? "tfpolicy"
    return .object([
      ("description", .string(text)), ("check_name", .string(name)), ("fingerprint", .string(fingerprint)),
      ("severity", .string(severity)),
      (
        "location",
        .object([
          ("path", .string(ArtifactPath.relative(file))),
          ("lines", .object([("begin", .number(place?.start.line ?? 1))])),
        ])
      ),
    ])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .info: "info"
    case .low: "minor"
    case .medium: "major"
    case .high: "critical"
    case .critical: "blocker"
    }
  }
}
