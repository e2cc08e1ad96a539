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
    return heaviestFirst(groups) { $0.findings.first.map { weight(of: $0) } ?? 0 }
  }

  /// The elements by their weights, of which each is asked for once; of the same weight the first comes first.
  private static func heaviestFirst<Element>(_ elements: [Element], _ weight: (Element) -> Int) -> [Element] {
    let weights = elements.map(weight)
    let order = elements.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] > weights[right]
    }
    return order.map { elements[$0] }
  }

  /// How much a finding weighs: violations before what is not known, that before what is waived, then by severity.
  static func weight(of finding: Finding) -> Int {
    let severity = finding.severity.rank
    switch finding.verdict {
    case .fail: return 20 + severity
    case .unknown: return 10 + severity
    case .waived, .pass: return severity
    }
  }

  private mutating func sort() { findings = FindingGroup.heaviestFirst(findings, FindingGroup.weight) }
}
