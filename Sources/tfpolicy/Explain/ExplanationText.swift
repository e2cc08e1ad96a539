import Evaluation
import Findings
import Reporting

/// How a verdict came about, as an indented tree with the truth of each answer before it.
struct ExplanationText {
  /// Answers of one kind that are shown at most below another; the rest is counted.
  private static let limit = 12
  /// Columns of the longest word for a truth.
  private static let margin = 11

  let style: TextStyle

  /// The tree, with the verdict as its root.
  func text(of explanation: Explanation) -> String {
    var lines = [style.paint(VisibleText.of(explanation.text), .strong)]
    for child in explanation.children { add(child, depth: 1, to: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A violation of a rule that has no conditions.
  func text(of finding: Finding) -> String {
    var lines = [style.paint("\(VisibleText.of(finding.address)): \(finding.verdict.rawValue)", .strong)]
    lines.append("  " + VisibleText.of(finding.message))
    lines += finding.evidence.map { "    " + found($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ explanation: Explanation, depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    lines.append(mark(explanation.truth) + indent + VisibleText.of(explanation.text))
    let margin = String(repeating: " ", count: Self.margin)
    // What was expected stands in the condition.
    for fact in explanation.facts.prefix(Self.limit) {
      lines.append(style.paint(margin + indent + "  " + found(fact), .dim))
    }
    for child in explanation.children.prefix(Self.limit) { add(child, depth: depth + 1, to: &lines) }
    let more = explanation.children.count - Self.limit
    if more > 0 { lines.append(style.paint(margin + indent + "  ... and \(more) more", .dim)) }
  }

  private func mark(_ truth: Truth) -> String {
    let (word, role): (String, TextStyle.Role) =
      switch truth {
      case .true: ("true", .good)
      case .false: ("false", .error)
      case .unknown: ("unknown", .warning)
      case .notCarried: ("not carried", .dim)
      }
    return style.paint(word, role) + String(repeating: " ", count: Self.margin - word.count)
  }

  private func found(_ evidence: Evidence) -> String {
    let place = evidence.attribute.map { "\(evidence.address).\($0)" } ?? evidence.address
    return VisibleText.of("found \(place): \(evidence.value ?? evidence.reason ?? "nothing")")
  }
}
