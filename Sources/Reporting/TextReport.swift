import Diagnostics
import Findings

/// A report for people: what is wrong by resource, then what could not be read, then the counts.
struct TextReport {
  let style: TextStyle

  /// The whole report.
  func write(_ report: Report) -> String {
    let isQuiet = style.detail == .quiet
    var parts = resources(of: report)
    parts += report.diagnostics.filter { !isQuiet || $0.severity == .error }.map {
      DiagnosticText.text(of: $0, style: style)
    }
    parts.append(SummaryText(report: report, style: style).text)
    return parts.joined(separator: "\n")
  }

  private func resources(of report: Report) -> [String] {
    var shown = report
    if style.detail == .quiet { shown.findings.removeAll { $0.verdict != .fail && !report.gate.counts($0) } }
    // A plan is one long line: its addresses are its places.
    let documents = Set(report.inputs.filter { $0.kind != "configuration" }.map(\.path))
    var explained: Set<String> = []
    return FindingGroup.groups(of: shown).map { group in
      let findings = group.findings.map { finding in
        FindingText(
          finding: finding, style: style,
          showsPlace: finding.location.map { $0.line != nil || !documents.contains($0.file) } ?? false
        ).text(withRationale: explained.insert(finding.policy).inserted)
      }
      return "\(title(of: group))\n\(findings.joined(separator: style.detail == .quiet ? "" : "\n"))"
    }
  }

  private func title(of group: FindingGroup) -> String {
    let path = group.findings.lazy.compactMap(\.constructPath).first
    let remarks = [group.file.map { "in \($0)" }, path.map { "made by \($0)" }].compactMap { $0 }
    let words = remarks.map { Wrapping.Piece(" " + VisibleText.of($0), .dim) }
    return Wrapping(style: style, indent: 3)
      .wrap([.init(VisibleText.of(group.address), .strong)] + words, lead: "", leadWidth: 0)
  }
}
