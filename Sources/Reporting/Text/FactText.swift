import Findings

/// The facts of a finding in words, as the input has them: each format escapes them in its own way.
struct FactText {
  /// Facts that are shown at most where room is short; the rest is counted.
  static let limit = 3

  let finding: Finding

  /// What a fact is: a reason for what is not known, or something that was found.
  func label(of evidence: Evidence) -> String {
    evidence.reason != nil && finding.verdict == .unknown ? "since" : "found"
  }

  /// What stood where, and what was wanted; `nil` where the way says it all.
  func text(of evidence: Evidence) -> String? {
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

  /// The hops with an arrow before each but the first; a way that starts with an arrow starts at the subject.
  func hops(of evidence: Evidence) -> [String] {
    let isArrowFirst = evidence.route.first.map { isArrow($0) } ?? false
    let all = isArrowFirst ? [finding.address] + evidence.route : evidence.route
    return all.enumerated().map { index, hop in index == 0 || isArrow(hop) ? hop : "-> \(hop)" }
  }

  /// The finding in plain lines: what is wrong, the first facts with their ways, and what to do.
  func lines(limit: Int = FactText.limit) -> [String] {
    var lines = [finding.message]
    for evidence in finding.evidence.prefix(limit) {
      if let text = text(of: evidence) { lines.append("\(label(of: evidence)): \(text)") }
      if !evidence.route.isEmpty { lines.append("route: \(hops(of: evidence).joined(separator: " "))") }
    }
    let more = finding.evidence.count - limit
    if more > 0 { lines.append("... and \(more) more") }
    if let waiver = finding.waiver { lines.append("waived: \(FactText.text(of: waiver))") }
    if let fix = finding.fix { lines.append("fix: \(fix)") }
    return lines
  }

  /// Why a violation is accepted, and how long.
  static func text(of waiver: Waiver) -> String {
    "\(waiver.reason) (\(waiver.kind.rawValue), until \(waiver.expires))"
  }

  /// Where the fact was found; the finding's own address is left out, since it stands beside.
  private func place(of evidence: Evidence) -> String {
    guard let attribute = evidence.attribute else { return evidence.address }
    if evidence.address == finding.address { return attribute }
    return attribute.hasPrefix("<-")
      ? "\(evidence.address) \(attribute)" : "\(evidence.address).\(attribute)"
  }

  private func isArrow(_ hop: String) -> Bool { hop.hasPrefix("->") || hop.hasPrefix("<-") }
}
