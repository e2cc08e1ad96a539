import Diagnostics
import Findings

/// The end of a report for people: one sentence, and the counts.
struct SummaryText {
  let report: Report
  let style: TextStyle

  /// Two lines, or more where the counts do not fit into one.
  var text: String {
    let (sentence, role) = sentence
    return "\(style.paint(sentence, role))\n\(counts)\n"
  }

  /// The counts of policies, subjects and verdicts; always all of them.
  var counts: String {
    let summary = report.summary
    let policies = counted(summary.policies, "policy", "policies")
    let subjects = counted(summary.subjects, "subject", "subjects")
    let verdicts: [(name: String, count: Int, role: TextStyle.Role)] = [
      ("pass", summary.pass, .good), ("fail", summary.fail, .error), ("unknown", summary.unknown, .notice),
      ("waived", summary.waived, .dim), ("not applicable", summary.notApplicable, .dim),
      ("not evaluable", summary.notEvaluable, .dim),
    ]
    let pieces = verdicts.enumerated().map { index, verdict in
      TextPiece(
        "\(verdict.count) \(verdict.name)\(index < verdicts.count - 1 ? "," : "")",
        verdict.count > 0 ? verdict.role : nil)
    }
    var output = TextOutput(style: style)
    output.wrap([TextPiece("\(policies) on \(subjects):")] + pieces, indent: 2, from: 0)
    return output.text
  }

  /// What the run means, in one sentence.
  var sentence: (text: String, role: TextStyle.Role) {
    let summary = report.summary
    if report.diagnostics.contains(where: { $0.severity == .error }) {
      let found =
        summary.fail > 0 ? "Could not judge everything; \(violations)" : "Could not judge everything."
      return (found, .critical)
    }
    if summary.fail > 0 { return (violations, .critical) }
    if summary.unknown + summary.waived > 0 { return ("No violation found.", .good) }
    if summary.pass > 0 { return ("All is well.", .good) }
    return (summary.notEvaluable > 0 ? "Nothing could be judged." : "No policy applies.", .notice)
  }

  /// An address stands for a resource of its own in each of several inputs.
  private var violations: String {
    let namesFiles = report.inputs.count > 1
    var names: Set<String> = []
    for finding in report.findings where finding.verdict == .fail {
      let file = namesFiles ? finding.location?.file : nil
      names.insert(file.map { "\(finding.address)\n\($0)" } ?? finding.address)
    }
    let resources = names.count
    return "\(counted(report.summary.fail, "violation", "violations")) on "
      + "\(counted(resources, "resource", "resources"))."
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
