/// What a policy says of one subject.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// The policy holds.
  case pass
  /// The policy is violated.
  case fail
  /// It cannot be known yet; the finding says why.
  case unknown
  /// It is violated, and the project accepts that for now.
  case waived
}
