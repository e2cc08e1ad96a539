import Diagnostics
import Findings

/// One finding: what is wrong, where, the facts, the way to them, why it matters, and what to do.
struct FindingText {
  /// Columns before the text of a fact; its label ends two columns before.
  private static let indent = 13

  let finding: Finding
  let style: TextStyle
  /// Whether the place of the finding means something to a reader; the column of a plan does not.
  let showsPlace: Bool

  /// The lines, with a newline at the end; the rationale only where it is asked for.
  func text(withRationale: Bool) -> String {
    var lines = [head]
    if style.detail != .quiet {
      lines += place + facts
      if let waiver = finding.waiver { lines.append(prose("waived", FactText.text(of: waiver), .dim)) }
      if let rationale = finding.rationale, withRationale || style.detail == .verbose {
        lines.append(prose("why", rationale, .dim, .dim))
      }
      if let fix = finding.fix { lines.append(prose("fix", fix, .good)) }
    }
    if style.detail == .verbose { lines += policy }
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

  /// Where it stands, with the source line and a marker under what is meant.
  private var place: [String] {
    guard let place = finding.location, showsPlace else { return [] }
    var lines = [line("at", [.init(VisibleText.of(place.description))])]
    if let source = place.line {
      let excerpt = Excerpt(unindented: source, place, width: style.width - Self.indent)
      let blanks = String(repeating: " ", count: Self.indent)
      lines.append("\(blanks)\(excerpt.text)")
      lines.append("\(blanks)\(excerpt.indent)\(style.paint(excerpt.marker, role))")
    }
    return lines
  }

  private var facts: [String] {
    let facts = FactText(finding: finding)
    let limit = style.detail == .verbose ? finding.evidence.count : FactText.limit
    var lines: [String] = []
    var shownRoute: [String] = []
    for evidence in finding.evidence.prefix(limit) {
      if let text = facts.text(of: evidence) {
        lines.append(line(facts.label(of: evidence), VisibleText.words(of: text).map { .init($0) }))
      }
      if !evidence.route.isEmpty, evidence.route != shownRoute {
        lines.append(line("route", facts.hops(of: evidence).map { .init(VisibleText.of($0)) }))
        shownRoute = evidence.route
      }
    }
    let more = finding.evidence.count - limit
    if more > 0 {
      lines.append(String(repeating: " ", count: Self.indent) + style.paint("... and \(more) more", .dim))
    }
    return lines
  }

  /// Who else asks for it, and where the policy stands.
  private var policy: [String] {
    let references = finding.references.map { prose("see", $0, .dim, .dim) }
    let place = finding.policyLocation.map { prose("policy", $0.description, .dim, .dim) }
    return references + [place].compactMap { $0 }
  }

  // MARK: - Lines with a label

  private func prose(
    _ label: String, _ text: String, _ role: TextStyle.Role, _ textRole: TextStyle.Role? = nil
  ) -> String {
    line(label, VisibleText.words(ofProse: text).map { .init($0, textRole) }, role)
  }

  private func line(_ label: String, _ pieces: [Wrapping.Piece], _ role: TextStyle.Role = .marker) -> String {
    let blanks = String(repeating: " ", count: Self.indent - 2 - label.count)
    return Wrapping(style: style, indent: Self.indent)
      .wrap(pieces, lead: "\(blanks)\(style.paint(label, role))  ", leadWidth: Self.indent)
  }
}
