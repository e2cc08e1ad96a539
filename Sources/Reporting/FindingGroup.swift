import Diagnostics
import Findings

/// The findings of one resource of one input.
struct FindingGroup {
  let address: String
  /// The file that it stands in, where there are several inputs.
  let file: String?
  private(set) var findings: [Finding] = []

  /// The findings of a report by resource, the worst resources first; of several inputs each has its own group of an
  /// address.
  static func groups(of report: Report) -> [FindingGroup] {
    let namesFiles = report.inputs.count > 1
    var groups: [FindingGroup] = []
    var first = 0
    for finding in report.findings {
      let file = namesFiles ? finding.location?.file : nil
      if groups.last?.address != finding.address { first = groups.count }
      let index = groups[first...].firstIndex { $0.file == file } ?? groups.count
      if index == groups.count { groups.append(FindingGroup(address: finding.address, file: file)) }
      groups[index].findings.append(finding)
    }
    for index in groups.indices { groups[index].sort() }
    return groups.enumerated().sorted { left, right in
      let (mine, other) = (left.element.weight, right.element.weight)
      return mine == other ? left.offset < right.offset : mine > other
    }.map(\.element)
  }

  /// How much a finding weighs: violations before what is not known, that before what is waived, then by severity.
  static func weight(of finding: Finding) -> Int {
    let severity = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    switch finding.verdict {
    case .fail: return 20 + severity
    case .unknown: return 10 + severity
    case .waived, .pass: return severity
    }
  }

  /// The weight of the worst finding.
  private var weight: Int { findings.map { FindingGroup.weight(of: $0) }.max() ?? 0 }

  private mutating func sort() {
    findings = findings.enumerated().sorted { left, right in
      let (mine, other) = (FindingGroup.weight(of: left.element), FindingGroup.weight(of: right.element))
      return mine == other ? left.offset < right.offset : mine > other
    }.map(\.element)
  }
}
