import Findings

/// One finding: what is wrong, the facts, the way to them, why it matters, and what to do.
struct FindingText {
  /// Facts that are shown at most; the rest is counted.
  private static let factLimit = 3
  /// Columns before the text of a fact; its label ends two columns before.
  private static let indent = 13

  let finding: Finding
  let style: TextStyle

  /// The lines, with a newline at the end; the rationale only where it is asked for.
  func text(withRationale: Bool) -> String {
    var lines = [head] + facts
    if withRationale, let rationale = finding.rationale { lines.append(prose("why", rationale, .dim, .dim)) }
    if let fix = finding.fix { lines.append(prose("fix", fix, .good, nil)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: String {
    let words = VisibleText.words(of: finding.message).map { Wrapping.Piece($0) }
    return Wrapping(style: style, indent: 4)
      .wrap(
        [.init(label, role), .init("[\(VisibleText.of(finding.policy))]", .dim)] + words, lead: "  ",
        leadWidth: 2)
  }

  private var label: String {
    let severity = finding.severity.rawValue
    return finding.verdict == .fail ? severity : "\(finding.verdict.rawValue) \(severity)"
  }

  private var role: TextStyle.Role {
    switch (finding.verdict, finding.severity) {
    case (.fail, .critical): .critical
    case (.fail, .high): .error
    case (.fail, .medium), (.fail, .low): .warning
    case (.fail, .info), (.unknown, _): .notice
    case (.waived, _), (.pass, _): .dim
    }
  }

  // MARK: - The facts

  private var facts: [String] {
    var lines: [String] = []
    var shownRoute: [String] = []
    for evidence in finding.evidence.prefix(Self.factLimit) {
      if let text = text(of: evidence) {
        lines.append(line(label(of: evidence), VisibleText.words(of: text).map { .init($0) }))
      }
      if !evidence.route.isEmpty, evidence.route != shownRoute {
        lines.append(line("route", hops(evidence.route).map { .init($0) }))
        shownRoute = evidence.route
      }
    }
    let more = finding.evidence.count - Self.factLimit
    if more > 0 {
      lines.append(String(repeating: " ", count: Self.indent) + style.paint("... and \(more) more", .dim))
    }
    return lines
  }

  private func label(of evidence: Evidence) -> String {
    evidence.reason != nil && finding.verdict == .unknown ? "since" : "found"
  }

  /// What stood where, and what was wanted; `nil` where the way says it all.
  private func text(of evidence: Evidence) -> String? {
    let reason = evidence.reason
    let expected = evidence.expected.map { ", expected \($0)" } ?? ""
    if let value = evidence.value {
      // An unknown value is its reason in brackets already.
      let remark = reason.flatMap { value == "(\($0))" ? nil : " (\($0))" } ?? ""
      return "\(place(of: evidence)): \(value)\(remark)\(expected)"
    }
    if let state = reason ?? evidence.expected.map({ _ in "not set" }) {
      return "\(place(of: evidence)): \(state)\(expected)"
    }
    return evidence.route.isEmpty ? place(of: evidence) : nil
  }

  /// Where the fact was found; the finding's own address is left out, since it stands above.
  private func place(of evidence: Evidence) -> String {
    guard let attribute = evidence.attribute else { return evidence.address }
    if evidence.address == finding.address { return attribute }
    return attribute.hasPrefix("<-")
      ? "\(evidence.address) \(attribute)" : "\(evidence.address).\(attribute)"
  }

  /// The hops with an arrow before each but the first, never broken behind it; a way that starts with an arrow starts at
  /// the subject.
  private func hops(_ route: [String]) -> [String] {
    let isArrowFirst = route.first.map { isArrow($0) } ?? false
    let all = isArrowFirst ? [finding.address] + route : route
    return all.enumerated().map { index, hop in
      VisibleText.of(index == 0 || isArrow(hop) ? hop : "-> \(hop)")
    }
  }

  private func isArrow(_ hop: String) -> Bool { hop.hasPrefix("->") || hop.hasPrefix("<-") }

  // MARK: - Lines with a label

  private func prose(_ label: String, _ text: String, _ role: TextStyle.Role, _ textRole: TextStyle.Role?)
    -> String
  {
    line(label, VisibleText.words(ofProse: text).map { .init($0, textRole) }, role)
  }

  private func line(_ label: String, _ pieces: [Wrapping.Piece], _ role: TextStyle.Role = .marker) -> String {
    let blanks = String(repeating: " ", count: Self.indent - 2 - label.count)
    return Wrapping(style: style, indent: Self.indent)
      .wrap(pieces, lead: "\(blanks)\(style.paint(label, role))  ", leadWidth: Self.indent)
  }
}
