import Diagnostics
import Findings

/// A report as a comment on a pull request: the counts, and what is wrong by resource, the worst first.
///
/// GitHub takes no comment of more than 65,536 characters: what does not fit is left out and counted.
struct MarkdownReport {
  /// Bytes that the whole comment may have; a service counts at most one character a byte.
  private static let limit = 65_000
  /// Diagnostics that are shown at most.
  private static let diagnosticLimit = 20

  private let report: Report

  init(_ report: Report) { self.report = report }

  /// The comment.
  var text: String {
    let summary = SummaryText(report: report, style: TextStyle(width: .max))
    var text = "### tfpolicy: \(summary.sentence.text)\n\n\(counts)\n\n\(summary.counts)\n"
    text += diagnostics
    var rest = FindingGroup.groups(of: report)[...]
    var left: [Finding] = []
    while let group = rest.popFirst() {
      left = add(group, to: &text)
      if !left.isEmpty { break }
    }
    left += rest.flatMap(\.findings)
    return left.isEmpty ? text : text + remark(on: left)
  }

  private var counts: String {
    let summary = report.summary
    let verdicts = [
      ("pass", summary.pass), ("fail", summary.fail), ("unknown", summary.unknown),
      ("waived", summary.waived),
      ("not applicable", summary.notApplicable), ("not evaluable", summary.notEvaluable),
    ]
    return "| \(verdicts.map(\.0).joined(separator: " | ")) |\n"
      + "|\(String(repeating: " ---: |", count: verdicts.count))\n"
      + "| \(verdicts.map { String($0.1) }.joined(separator: " | ")) |"
  }

  // MARK: - What cannot be judged

  private var diagnostics: String {
    guard !report.diagnostics.isEmpty else { return "" }
    var lines = report.diagnostics.prefix(Self.diagnosticLimit).map { diagnostic in
      let place = diagnostic.place.map { " at \(MarkdownText.code($0.description))" } ?? ""
      let help = diagnostic.help.map { ": \(prose($0))" } ?? ""
      return "- **\(diagnostic.severity.rawValue)** \(MarkdownText.code(diagnostic.id)) "
        + "\(prose(diagnostic.message))\(place)\(help)"
    }
    let more = report.diagnostics.count - lines.count
    if more > 0 { lines.append("- and \(more) more") }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Findings

  /// Adds what fits of a group, and returns the findings that do not.
  private func add(_ group: FindingGroup, to text: inout String) -> [Finding] {
    let file = group.file.map { " in \(MarkdownText.code($0))" } ?? ""
    let path = group.findings.lazy.compactMap(\.constructPath).first
    let construct = path.map { " made by \(MarkdownText.code($0))" } ?? ""
    var pending = "\n#### \(MarkdownText.code(Clipped.text(group.address)))\(file)\(construct)\n"
    for (index, finding) in group.findings.enumerated() {
      pending += self.text(of: finding)
      guard text.utf8.count + pending.utf8.count <= Self.limit else { return Array(group.findings[index...]) }
      text += pending
      pending = ""
    }
    return []
  }

  /// A line that can be unfolded.
  private func text(of finding: Finding) -> String {
    let verdict = finding.verdict == .fail ? "" : "\(finding.verdict.rawValue) "
    let message = MarkdownText.html(Clipped.text(finding.message))
    let head =
      "<b>\(verdict)\(finding.severity.rawValue)</b> <code>\(MarkdownText.html(finding.policy))</code> \(message)"
    return
      "\n<details><summary>\(head)</summary>\n\n\(items(of: finding).map { "- \($0)\n" }.joined())\n</details>\n"
  }

  private func items(of finding: Finding) -> [String] {
    let facts = FactText(finding: finding)
    var items: [String] = []
    if let place = finding.location, place.line != nil {
      items.append("at \(MarkdownText.code(place.description))")
    }
    for evidence in finding.evidence.prefix(FactText.limit) {
      if let text = facts.text(of: evidence) {
        items.append("\(facts.label(of: evidence)) \(MarkdownText.code(Clipped.text(text)))")
      }
      if !evidence.route.isEmpty {
        items.append(
          "route \(MarkdownText.code(Clipped.text(facts.hops(of: evidence).joined(separator: " "))))")
      }
    }
    let more = finding.evidence.count - FactText.limit
    if more > 0 { items.append("and \(more) more") }
    if let waiver = finding.waiver {
      items.append("waived: \(prose(FactText.text(of: waiver)))")
    }
    if let rationale = finding.rationale { items.append("why: \(prose(rationale))") }
    if let fix = finding.fix { items.append("**fix:** \(prose(fix))") }
    return items + finding.references.map { MarkdownText.reference(Clipped.text($0)) }
  }

  private func prose(_ text: String) -> String { MarkdownText.escaped(Clipped.text(text)) }

  private func remark(on left: [Finding]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = left.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)" : nil
    }
    let findings = left.count == 1 ? "finding is" : "findings are"
    return
      "\n**\(left.count) more \(findings) left out** for want of room: \(counts.joined(separator: ", ")).\n"
  }
}
