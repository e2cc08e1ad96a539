/// Why something cannot be known, for the report: an unknown is never without one.
package struct Reason: Hashable, Sendable {
  /// What sort of ignorance it is.
  package enum Kind: Hashable, Sendable {
    /// The provider decides it during `terraform apply`.
    case afterApply
    /// A reference, an identifier or a module leads out of what was read.
    case unresolved
    /// This form of the input never holds it, as a plan never holds the backend.
    ///
    /// A condition on it drops out instead of being unknown.
    case notCarried
    /// The input holds a value of a kind that the test cannot judge.
    case wrongKind
    /// One of several may be meant, and they do not agree.
    case undecided
  }

  package var kind: Kind
  /// One clause in lower case without a full stop, as in `known after apply`.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The value is decided during `terraform apply`.
  package static let knownAfterApply = Reason(.afterApply, "known after apply")
}

extension Reason: CustomStringConvertible {
  package var description: String { text }
}
