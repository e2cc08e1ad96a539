package import Diagnostics
package import Findings

/// Applies waivers to findings, and remembers which of them had something to waive.
package struct Waivers: Sendable {
  private let rules: [WaiverRule]
  private let today: Day
  private var used: Set<Int> = []

  package init(_ rules: [WaiverRule], today: Day) {
    self.rules = rules
    self.today = today
  }

  /// Marks the findings that are waived, in the counts too.
  package mutating func apply(to findings: inout [Finding], _ summary: inout Summary) {
    guard !rules.isEmpty else { return }
    for index in findings.indices {
      guard let waiver = waiver(for: findings[index]) else { continue }
      switch findings[index].verdict {
      case .fail: summary.fail -= 1
      case .unknown: summary.unknown -= 1
      case .pass, .waived: continue
      }
      summary.waived += 1
      findings[index].verdict = .waived
      findings[index].waiver = waiver
    }
  }

  /// The first waiver that still holds; one that has expired is used up all the same.
  private mutating func waiver(for finding: Finding) -> Waiver? {
    var found: Waiver?
    for (index, rule) in rules.enumerated() where rule.covers(finding) {
      used.insert(index)
      if found == nil, rule.expires >= today { found = rule.waiver }
    }
    return found
  }

  /// What is to be said of waivers once all is judged; those of policies that `isAsked` leaves out are let be.
  package func diagnostics(isAsked: (String) -> Bool) -> [Diagnostic] {
    rules.enumerated().compactMap { index, rule in
      if rule.expires < today {
        return Diagnostic(
          .warning, "waiver-expired",
          "the waiver of \(rule.policy) for \(rule.resource) expired on \(rule.expires)",
          at: rule.place,
          help: used.contains(index)
            ? "mend what it was for, or renew it" : "nothing violates the policy there any more: take it out")
      }
      guard !used.contains(index), isAsked(rule.policy) else { return nil }
      return Diagnostic(
        .warning, "waiver-unmatched",
        "the waiver of \(rule.policy) for \(rule.resource) matches no violation", at: rule.place,
        help: "take it out, or correct the address")
    }
  }
}
