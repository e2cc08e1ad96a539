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

  /// Writes the lines; the rationale only where it is asked for.
  func write(to output: inout TextOutput, withRationale: Bool) {
    writeHead(to: &output)
    if style.detail != .quiet {
      writePlace(to: &output)
      writeFacts(to: &output)
      if let waiver = finding.waiver { writeProse("waived", FactText.text(of: waiver), .dim, to: &output) }
      if let rationale = finding.rationale, withRationale || style.detail == .verbose {
        writeProse("why", rationale, .dim, .dim, to: &output)
      }
      if let fix = finding.fix { writeProse("fix", fix, .good, to: &output) }
    }
    if style.detail == .verbose { writePolicy(to: &output) }
  }

  private func writeHead(to output: inout TextOutput) {
    let name = TextPiece("[\(VisibleText.of(finding.policy))]", .dim)
    output.writeBlanks(2)
    output.wrap([TextPiece(label, role), name] + TextPiece.words(of: finding.message), indent: 4, from: 2)
    output.endLine()
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
  private func writePlace(to output: inout TextOutput) {
    guard let place = finding.location, showsPlace else { return }
    writeLine("at", [TextPiece(VisibleText.of(place.description))], to: &output)
    guard let source = place.line else { return }
    let excerpt = Excerpt(unindented: source, place, width: style.width - Self.indent)
    output.writeBlanks(Self.indent)
    output.write(excerpt.text)
    output.endLine()
    output.writeBlanks(Self.indent)
    output.write(excerpt.indent)
    output.write(excerpt.marker, role)
    output.endLine()
  }

  private func writeFacts(to output: inout TextOutput) {
    let facts = FactText(finding: finding)
    let limit = style.detail == .verbose ? finding.evidence.count : FactText.limit
    var shownRoute: [String] = []
    for evidence in finding.evidence.prefix(limit) {
      if let text = facts.text(of: evidence) {
        writeLine(facts.label(of: evidence), TextPiece.words(of: text), to: &output)
      }
      if !evidence.route.isEmpty, evidence.route != shownRoute {
        writeLine("route", facts.hops(of: evidence).map { TextPiece(VisibleText.of($0)) }, to: &output)
        shownRoute = evidence.route
      }
    }
    let more = finding.evidence.count - limit
    guard more > 0 else { return }
    output.writeBlanks(Self.indent)
    output.write("... and \(more) more", .dim)
    output.endLine()
  }

  /// Who else asks for it, and where the policy stands.
  private func writePolicy(to output: inout TextOutput) {
    for reference in finding.references { writeProse("see", reference, .dim, .dim, to: &output) }
    if let place = finding.policyLocation { writeProse("policy", place.description, .dim, .dim, to: &output) }
  }

  // MARK: - Lines with a label

  private func writeProse(
    _ label: String, _ text: String, _ role: TextStyle.Role, _ textRole: TextStyle.Role? = nil,
    to output: inout TextOutput
  ) {
    writeLine(label, TextPiece.words(ofProse: text, textRole), role, to: &output)
  }

  private func writeLine(
    _ label: String, _ pieces: [TextPiece], _ role: TextStyle.Role = .marker,
    to output: inout TextOutput
  ) {
    output.writeBlanks(Self.indent - 2 - label.utf8.count)
    output.write(label, role)
    output.writeBlanks(2)
    output.wrap(pieces, indent: Self.indent, from: Self.indent)
    output.endLine()
  }
}
