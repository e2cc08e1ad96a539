import Diagnostics
import Findings

/// A report for people: what is wrong by resource, then what could not be read, then the counts.
struct TextReport {
  /// Facts that are shown of one finding at most; the rest is counted.
  private static let factLimit = 3

  let style: TextStyle

  /// The whole report.
  func write(_ report: Report) -> String {
    var parts: [String] = []
    var explained: Set<String> = []
    var index = 0
    while index < report.findings.count {
      let address = report.findings[index].address
      let group = report.findings[index...].prefix { $0.address == address }
      parts.append(section(address, group.map { ($0, explained.insert($0.policy).inserted) }))
      index += group.count
    }
    parts += report.diagnostics.map { DiagnosticText.text(of: $0, style: style) }
    parts.append(summary(report))
    return parts.joined(separator: "\n")
  }

  private func section(_ address: String, _ findings: [(finding: Finding, isFirst: Bool)]) -> String {
    let title = style.paint(VisibleText.of(address), .strong)
    return "\(title)\n" + findings.map { finding($0.finding, isFirst: $0.isFirst) }.joined(separator: "\n")
  }

  // MARK: - One finding

  /// The rationale stands with the first finding of a policy only.
  private func finding(_ finding: Finding, isFirst: Bool) -> String {
    let word = label(finding)
    let lead = "  \(style.paint(word, role(finding))) \(style.paint("[\(finding.policy)]", .dim)) "
    let leadWidth = 2 + word.count + finding.policy.count + 4
    var lines = [
      Wrapping.wrap(
        VisibleText.of(finding.message), lead: lead, leadWidth: leadWidth, indent: 4, width: style.width)
    ]
    lines += finding.evidence.prefix(Self.factLimit).flatMap { facts($0, of: finding) }
    let more = finding.evidence.count - Self.factLimit
    if more > 0 { lines.append(style.paint("             ... and \(more) more", .dim)) }
    if isFirst, let rationale = finding.rationale { lines.append(line("why", rationale, .dim)) }
    if let fix = finding.fix { lines.append(line("fix", fix, .good)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ finding: Finding) -> String {
    finding.verdict == .fail ? finding.severity.rawValue : finding.verdict.rawValue
  }

  private func role(_ finding: Finding) -> TextStyle.Role {
    switch (finding.verdict, finding.severity) {
    case (.fail, .critical): .critical
    case (.fail, .high): .error
    case (.fail, .medium), (.fail, .low): .warning
    case (.fail, .info), (.unknown, _): .notice
    case (.waived, _), (.pass, _): .dim
    }
  }

  private func facts(_ evidence: Evidence, of finding: Finding) -> [String] {
    var lines: [String] = []
    if evidence.value != nil || evidence.expected != nil {
      lines.append(
        line("found", "\(place(evidence, of: finding)): \(evidence.value ?? "not set")" + wanted(evidence)))
    } else if let reason = evidence.reason {
      lines.append(line(finding.verdict == .fail ? "found" : "since", "\(place(evidence, of: finding)): \(reason)"))
    }
    if !evidence.route.isEmpty { lines.append(line("route", route(evidence, of: finding))) }
    return lines
  }

  /// Where the fact was found; the finding's own address is left out, since it stands above.
  private func place(_ evidence: Evidence, of finding: Finding) -> String {
    let address = evidence.address == finding.address ? "" : evidence.address
    guard let attribute = evidence.attribute else { return evidence.address }
    if address.isEmpty { return attribute }
    return attribute.hasPrefix("<-") ? "\(address) \(attribute)" : "\(address).\(attribute)"
  }

  private func wanted(_ evidence: Evidence) -> String {
    evidence.expected.map { ", expected \($0)" } ?? ""
  }

  private func route(_ evidence: Evidence, of finding: Finding) -> String {
    ([finding.address] + evidence.route).joined(separator: " ")
  }

  private func line(_ word: String, _ text: String, _ role: TextStyle.Role = .marker) -> String {
    let indent = 13
    let blanks = String(repeating: " ", count: indent - 2 - word.count)
    return Wrapping.wrap(
      VisibleText.of(text), lead: "\(blanks)\(style.paint(word, role))  ", leadWidth: indent, indent: indent,
      width: style.width)
  }

  // MARK: - The counts

  private func summary(_ report: Report) -> String {
    let counts = report.summary
    let parts: [(String, Int, TextStyle.Role)] = [
      ("pass", counts.pass, .good), ("fail", counts.fail, .error), ("unknown", counts.unknown, .notice),
      ("waived", counts.waived, .dim), ("not applicable", counts.notApplicable, .dim),
      ("not evaluable", counts.notEvaluable, .dim),
    ]
    let verdicts = parts.map { name, count, role in
      count > 0 ? style.paint("\(count) \(name)", role) : "0 \(name)"
    }
    let policies = counted(counts.policies, "policy", "policies")
    let subjects = counted(counts.subjects, "subject", "subjects")
    return "\(verdict(report))\n\(policies) on \(subjects): \(verdicts.joined(separator: ", "))\n"
  }

  private func verdict(_ report: Report) -> String {
    if report.diagnostics.contains(where: { $0.severity == .error }) {
      return style.paint("Could not judge everything.", .critical)
    }
    if report.summary.fail > 0 {
      let resources = Set(report.findings.filter { $0.verdict == .fail }.map(\.address)).count
      let text =
        "\(counted(report.summary.fail, "violation", "violations")) on \(counted(resources, "resource", "resources"))."
      return style.paint(text, .critical)
    }
    if report.summary.unknown > 0 { return style.paint("No violation found.", .good) + " " }
    if report.summary.pass == 0 { return style.paint("No policy applies.", .notice) + " " }
    return style.paint("All is well.", .good)
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
