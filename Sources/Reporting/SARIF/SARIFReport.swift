import Diagnostics
import Findings

/// A report for code scanning: SARIF 2.1.0.
///
/// A violation is a result of the kind `fail`; what is not known is of the kind `open`; what is waived is suppressed.
///
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
struct SARIFReport {
  let report: Report
  /// The policies that have a finding, in the order of their ids.
  let rules: [Finding]

  init(_ report: Report) {
    self.report = report
    var first: [String: Finding] = [:]
    for finding in report.findings where first[finding.policy] == nil { first[finding.policy] = finding }
    rules = first.values.sorted { $0.policy < $1.policy }
  }

  /// The log, with one run.
  var text: String {
    JSONWriter.write(
      .object([
        ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
        ("runs", .array([run])),
      ]))
  }

  private var run: JSONWriter.Element {
    .object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      ("invocations", .array([invocation])), ("artifacts", .array(report.inputs.map { artifact($0) })),
      ("results", .array(results)),
    ])
  }

  private var driver: JSONWriter.Element {
    .object([
      ("name", .string("tfpolicy")), ("version", .string(report.toolVersion)),
      ("semanticVersion", .string(report.toolVersion)), ("rules", .array(rules.map { rule($0) })),
    ])
  }

  private func artifact(_ input: Report.Input) -> JSONWriter.Element {
    .object([
      ("location", artifactLocation(input.path)), ("roles", .array([.string("analysisTarget")])),
    ])
  }

  private var results: [JSONWriter.Element] {
    var fingerprints = Fingerprint()
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule.policy] = index }
    return report.findings.map { finding in
      result(of: finding, rule: indices[finding.policy] ?? -1, fingerprint: fingerprints.next(of: finding))
    }
  }

  // MARK: - What happened

  private var invocation: JSONWriter.Element {
    let status = report.gate.status(of: report)
    return .object([
      ("executionSuccessful", .bool(status != .notJudged)), ("exitCode", .number(Int(status.rawValue))),
      ("toolExecutionNotifications", .array(report.diagnostics.map { notification($0) })),
    ])
  }

  private func notification(_ diagnostic: Diagnostic) -> JSONWriter.Element {
    let help = diagnostic.help.map { "\n\($0)" } ?? ""
    let notes = diagnostic.notes.map { "\n\($0.message)" }.joined()
    return .object([
      ("descriptor", .object([("id", .string(diagnostic.id))])),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", message(diagnostic.message + help + notes)),
      (
        "locations",
        .array(
          diagnostic.place.map { [.object([("physicalLocation", physicalLocation($0))])] } ?? [])
      ),
    ])
  }
}
