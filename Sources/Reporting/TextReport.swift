import Diagnostics
import Findings

/// A report for people: what is wrong by resource, then what could not be read, then the counts.
struct TextReport {
  /// The findings of one resource of one input.
  private struct Group {
    let address: String
    let file: String?
    var findings: [Finding] = []
  }

  let style: TextStyle

  /// The whole report.
  func write(_ report: Report) -> String {
    var explained: Set<String> = []
    var parts = groups(of: report).map { group in
      let findings = group.findings.map {
        FindingText(finding: $0, style: style).text(withRationale: explained.insert($0.policy).inserted)
      }
      return "\(title(of: group))\n\(findings.joined(separator: "\n"))"
    }
    parts += report.diagnostics.map { DiagnosticText.text(of: $0, style: style) }
    parts.append(SummaryText(report: report, style: style).text)
    return parts.joined(separator: "\n")
  }

  /// Findings stay in their order; of several inputs each has its own group of an address.
  private func groups(of report: Report) -> [Group] {
    let namesFiles = report.inputs.count > 1
    var groups: [Group] = []
    var first = 0
    for finding in report.findings {
      let file = namesFiles ? finding.location?.file : nil
      if groups.last?.address != finding.address { first = groups.count }
      let index = groups[first...].firstIndex { $0.file == file } ?? groups.count
      if index == groups.count { groups.append(Group(address: finding.address, file: file)) }
      groups[index].findings.append(finding)
    }
    return groups
  }

  private func title(of group: Group) -> String {
    let address = style.paint(VisibleText.of(group.address), .strong)
    return group.file.map { "\(address)  \(style.paint("in \(VisibleText.of($0))", .dim))" } ?? address
  }
}
