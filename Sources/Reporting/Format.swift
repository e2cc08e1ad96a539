package import Findings

/// The formats of a report: the one list from which options, documentation and tests are derived.
package enum Format: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs; `docs/report-json.md` describes it.
  case json

  /// The report in this format, with a newline at its end.
  package func write(_ report: Report, style: TextStyle) -> String {
    switch self {
    case .text: TextReport(style: style).write(report)
    case .json: JSONReport.write(report)
    }
  }
}
