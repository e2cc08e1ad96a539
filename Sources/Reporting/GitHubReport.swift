import Diagnostics
import Findings

/// A report as workflow commands of GitHub Actions: an annotation a finding, the worst first, since a step shows ten of a
/// kind, and the counts.
///
/// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
enum GitHubReport {
  /// The lines.
  static func write(_ report: Report) -> String {
    let findings = FindingGroup.groups(of: report).flatMap(\.findings)
    let worstFirst = findings.enumerated().sorted { left, right in
      let (mine, other) = (FindingGroup.weight(of: left.element), FindingGroup.weight(of: right.element))
      return mine == other ? left.offset < right.offset : mine > other
    }.map(\.element)
    let diagnostics = report.diagnostics.map { annotation(of: $0) }
    let lines = diagnostics + worstFirst.map { annotation(of: $0, gate: report.gate) }
    return lines.joined() + SummaryText(report: report, style: TextStyle(width: .max)).text
  }

  /// What fails the run is an error, another violation and what is not known a warning, what is waived a notice.
  private static func annotation(of finding: Finding, gate: Gate) -> String {
    let command =
      gate.counts(finding) ? "error" : [.waived, .pass].contains(finding.verdict) ? "notice" : "warning"
    let verdict = finding.verdict == .fail ? "" : "\(finding.verdict.rawValue) "
    return line(
      command, finding.location, title: "\(finding.policy) (\(verdict)\(finding.severity.rawValue))",
      FactText(finding: finding).lines())
  }

  private static func annotation(of diagnostic: Diagnostic) -> String {
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let help = diagnostic.help.map { ["help: \($0)"] } ?? []
    return line(
      command, diagnostic.place, title: diagnostic.id,
      [diagnostic.message] + help + diagnostic.notes.map { "note: \($0.message)" })
  }

  private static func line(_ command: String, _ place: Place?, title: String, _ message: [String]) -> String {
    var properties: [(String, String)] = []
    if let place {
      properties = [
        ("file", ArtifactPath.relative(place.file)), ("line", String(place.start.line)),
        ("endLine", String(place.end.line)),
      ]
      // Columns are allowed only within one line.
      if place.end.line == place.start.line {
        properties += [("col", String(place.start.column)), ("endColumn", String(place.end.column))]
      }
    }
    properties.append(("title", title))
    let named = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    let text = message.map { Clipped.text($0) }.joined(separator: "\n")
    return "::\(command) \(named)::\(escaped(text, isProperty: false))\n"
  }

  /// <https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result += VisibleText.of(String(scalar))
      }
    }
  }
}
