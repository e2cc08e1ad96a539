import Diagnostics

/// Decides what a run means for whoever waits for it: the exit status.
package struct Gate: Hashable, Sendable {
  /// What a verdict that cannot be known does.
  package enum UnknownHandling: String, CaseIterable, Hashable, Sendable {
    /// It counts as a violation.
    case fail
    /// It is reported.
    case warn
    /// It is counted and not reported.
    case ignore
  }

  /// The status of a run: it fails closed.
  package enum Status: Int32, Hashable, Sendable {
    case clean = 0
    case violations = 1
    /// The input, a policy or the call does not allow a judgement.
    case notJudged = 2
  }

  /// Violations of a lower severity are reported and do not count.
  package var failOn: Severity
  package var onUnknown: UnknownHandling

  package init(failOn: Severity = .info, onUnknown: UnknownHandling = .warn) {
    self.failOn = failOn
    self.onUnknown = onUnknown
  }

  /// The status of a report; that something could not be judged outweighs violations.
  package func status(of report: Report) -> Status {
    if report.diagnostics.contains(where: { $0.severity == .error }) { return .notJudged }
    return report.findings.contains { counts($0) } ? .violations : .clean
  }

  /// The report without the findings that are to be ignored; they stay in the counts.
  package func filtered(_ report: Report) -> Report {
    guard onUnknown == .ignore else { return report }
    var report = report
    report.findings.removeAll { $0.verdict == .unknown }
    report.parts = report.parts.map { filtered($0) }
    return report
  }

  /// Whether a finding makes the run fail.
  package func counts(_ finding: Finding) -> Bool {
    guard finding.severity >= failOn else { return false }
    switch finding.verdict {
    case .fail: return true
    case .unknown: return onUnknown == .fail
    case .pass, .waived: return false
    }
  }
}
