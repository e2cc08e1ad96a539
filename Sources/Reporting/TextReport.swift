import Diagnostics
import Findings

/// A report for people: what is wrong by resource, then what could not be read, then the counts.
struct TextReport {
  let style: TextStyle

  /// The whole report.
  func write(_ report: Report) -> String {
    let isQuiet = style.detail == .quiet
    var output = TextOutput(style: style)
    writeResources(of: report, to: &output)
    for diagnostic in report.diagnostics where !isQuiet || diagnostic.severity == .error {
      output.write(DiagnosticText.text(of: diagnostic, style: style))
      output.endLine()
    }
    output.write(SummaryText(report: report, style: style).text)
    return output.text
  }

  private func writeResources(of report: Report, to output: inout TextOutput) {
    let isQuiet = style.detail == .quiet
    var shown = report
    if isQuiet { shown.findings.removeAll { $0.verdict != .fail && !report.gate.counts($0) } }
    // A plan is one long line: its addresses are its places.
    let documents = Set(report.inputs.filter { $0.kind != "configuration" }.map(\.path))
    var explained: Set<String> = []
    for group in FindingGroup.groups(of: shown) {
      writeTitle(of: group, to: &output)
      for (index, finding) in group.findings.enumerated() {
        if index > 0, !isQuiet { output.endLine() }
        let showsPlace = finding.location.map { $0.line != nil || !documents.contains($0.file) } ?? false
        FindingText(finding: finding, style: style, showsPlace: showsPlace)
          .write(to: &output, withRationale: explained.insert(finding.policy).inserted)
      }
      output.endLine()
    }
  }

  private func writeTitle(of group: FindingGroup, to output: inout TextOutput) {
    let path = group.findings.lazy.compactMap(\.constructPath).first
    let remarks = [group.file.map { "in \($0)" }, path.map { "made by \($0)" }].compactMap { $0 }
    let pieces = remarks.map { TextPiece(" " + VisibleText.of($0), .dim) }
    output.wrap([TextPiece(VisibleText.of(group.address), .strong)] + pieces, indent: 3, from: 0)
    output.endLine()
  }
}
