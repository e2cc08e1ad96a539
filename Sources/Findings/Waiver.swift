/// Why a project accepts a violation for now.
package struct Waiver: Hashable, Sendable {
  /// What makes the violation acceptable.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Something else takes the risk away.
    case mitigated
    /// The risk is taken.
    case accepted
  }

  package var reason: String
  package var kind: Kind
  /// The last day on which it holds, as in `2027-03-31`.
  package var expires: String

  package init(reason: String, kind: Kind, expires: String) {
    self.reason = reason
    self.kind = kind
    self.expires = expires
  }
}
