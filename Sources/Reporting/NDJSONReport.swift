import Findings

/// JSON reports, one a line and an input, for programs that read many.
///
/// <https://github.com/ndjson/ndjson-spec>
enum NDJSONReport {
  /// The lines; one that has no input where nothing was read.
  static func write(_ report: Report) -> String {
    let parts = report.parts.isEmpty ? [report] : report.parts
    return parts.reduce(into: "") { $0 += JSONWriter.writeLine(JSONReport.element(of: $1)) }
  }
}
