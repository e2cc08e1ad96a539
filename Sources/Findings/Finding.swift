package import Diagnostics

/// One policy's verdict on one subject, where it is not a pass.
package struct Finding: Hashable, Sendable {
  /// The policy's id.
  package var policy: String
  /// The policy's title.
  package var title: String
  package var severity: Severity
  package var verdict: Verdict
  /// The subject, as Terraform writes addresses.
  package var address: String
  /// The attribute that decided, where one did.
  package var attribute: String?
  /// What is wrong with this subject, in one sentence.
  package var message: String
  /// Why the policy exists.
  package var rationale: String?
  /// How to mend it.
  package var fix: String?
  /// Standards and pages that ask for the same.
  package var references: [String]
  /// The facts that decided, the most telling first.
  package var evidence: [Evidence]
  /// Where the subject stands in the input.
  package var location: Place?
  /// Where the policy stands.
  package var policyLocation: Place?
  /// The way to the subject in the program that made the configuration, as CDKTF writes it (`app/network/vpc`); `nil` where
  /// the input has none.
  package var constructPath: String?
  /// Why the violation is accepted, where the verdict is `waived`.
  package var waiver: Waiver?

  package init(
    policy: String, title: String, severity: Severity, verdict: Verdict, address: String,
    attribute: String? = nil, message: String, rationale: String? = nil, fix: String? = nil,
    references: [String] = [], evidence: [Evidence] = [], location: Place? = nil,
    policyLocation: Place? = nil, constructPath: String? = nil, waiver: Waiver? = nil
  ) {
    self.policy = policy
    self.title = title
    self.severity = severity
    self.verdict = verdict
    self.address = address
    self.attribute = attribute
    self.message = message
    self.rationale = rationale
    self.fix = fix
    self.references = references
    self.evidence = evidence
    self.location = location
    self.policyLocation = policyLocation
    self.constructPath = constructPath
    self.waiver = waiver
  }
}

extension Finding {
  /// The attribute of the subject itself that the first fact speaks of: the one that was looked at, or the one that the way
  /// to it starts with; `nil` where it is neither.
  package var decidingAttribute: String? {
    guard let first = evidence.first(where: { $0.attribute != nil }) else { return nil }
    if first.address == address { return first.attribute }
    return first.route.first.flatMap { $0.hasPrefix("->") || $0.hasPrefix("<-") ? nil : $0 }
  }
}
