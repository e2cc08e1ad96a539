package import Diagnostics
package import Findings
package import Patterns

/// A waiver as it is written: which violations a project accepts, and until when.
package struct WaiverRule: Sendable {
  /// Which addresses a waiver is for.
  package enum Resource: Hashable, Sendable {
    /// Those that fit; brackets mean themselves.
    case fitting(Glob)
    /// The one that carries the waiver, in which a key may hold any character.
    case exactly(String)
  }

  /// The policy's id.
  package var policy: String
  package var resource: Resource
  package var waiver: Waiver
  /// The last day on which it holds.
  package var expires: Day
  /// Where the policy's id stands.
  package var place: Place
}

extension WaiverRule {
  func covers(_ finding: Finding) -> Bool {
    guard finding.policy == policy else { return false }
    switch resource {
    case .fitting(let glob): return glob.matches(finding.address)
    case .exactly(let address): return finding.address == address
    }
  }
}

extension WaiverRule.Resource: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fitting(let glob): glob.text
    case .exactly(let address): address
    }
  }
}
