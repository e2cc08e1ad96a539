import Diagnostics
import Findings

/// A report for programs; `docs/report-json.md` describes it.
enum JSONReport {
  /// The version of the shape.
  static let formatVersion = "1"

  /// The whole report.
  static func write(_ report: Report) -> String { JSONWriter.write(element(of: report)) }

  /// The whole report as one object.
  static func element(of report: Report) -> JSONWriter.Element {
    .object([
      ("format_version", .string(formatVersion)), ("tool_version", .string(report.toolVersion)),
      ("inputs", .array(report.inputs.map { input($0) })),
      ("findings", .array(report.findings.map { finding($0) })),
      ("diagnostics", .array(report.diagnostics.map { diagnostic($0) })),
      ("summary", summary(report.summary)),
    ])
  }

  private static func input(_ input: Report.Input) -> JSONWriter.Element {
    .object([
      ("path", .string(input.path)), ("kind", .string(input.kind)),
      ("format_version", .optional(input.formatVersion)),
      ("terraform_version", .optional(input.terraformVersion)),
      ("resources", .number(input.resources)),
    ])
  }

  private static func finding(_ finding: Finding) -> JSONWriter.Element {
    .object([
      ("policy", .string(finding.policy)), ("title", .string(finding.title)),
      ("severity", .string(finding.severity.rawValue)), ("verdict", .string(finding.verdict.rawValue)),
      ("address", .string(finding.address)), ("attribute", .optional(finding.attribute)),
      ("message", .string(finding.message)), ("rationale", .optional(finding.rationale)),
      ("fix", .optional(finding.fix)), ("references", .array(finding.references.map { .string($0) })),
      ("evidence", .array(finding.evidence.map { evidence($0) })), ("location", location(finding.location)),
      ("policy_location", location(finding.policyLocation)),
      ("construct_path", .optional(finding.constructPath)), ("waiver", waiver(finding.waiver)),
    ])
  }

  private static func waiver(_ waiver: Waiver?) -> JSONWriter.Element {
    guard let waiver else { return .null }
    return .object([
      ("reason", .string(waiver.reason)), ("kind", .string(waiver.kind.rawValue)),
      ("expires", .string(waiver.expires)),
    ])
  }

  private static func evidence(_ evidence: Evidence) -> JSONWriter.Element {
    .object([
      ("address", .string(evidence.address)), ("attribute", .optional(evidence.attribute)),
      ("value", .optional(evidence.value)), ("expected", .optional(evidence.expected)),
      ("route", .array(evidence.route.map { .string($0) })), ("reason", .optional(evidence.reason)),
    ])
  }

  private static func location(_ place: Place?) -> JSONWriter.Element {
    guard let place else { return .null }
    return .object([
      ("file", .string(place.file)), ("line", .number(place.start.line)),
      ("column", .number(place.start.column)),
      ("end_line", .number(place.end.line)), ("end_column", .number(place.end.column)),
      ("text", .optional(place.line)),
    ])
  }

  private static func diagnostic(_ diagnostic: Diagnostic) -> JSONWriter.Element {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)), ("id", .string(diagnostic.id)),
      ("message", .string(diagnostic.message)), ("help", .optional(diagnostic.help)),
      ("location", location(diagnostic.place)),
      (
        "notes",
        .array(
          diagnostic.notes.map {
            .object([("message", .string($0.message)), ("location", location($0.place))])
          })
      ),
    ])
  }

  private static func summary(_ summary: Summary) -> JSONWriter.Element {
    .object([
      ("policies", .number(summary.policies)), ("subjects", .number(summary.subjects)),
      ("pass", .number(summary.pass)),
      ("fail", .number(summary.fail)), ("unknown", .number(summary.unknown)),
      ("waived", .number(summary.waived)),
      ("not_applicable", .number(summary.notApplicable)), ("not_evaluable", .number(summary.notEvaluable)),
    ])
  }
}
