/// What a policy says of one subject, whatever it is: a pass too, and why it says nothing.
package struct Ruling: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case fail, pass, unknown, waived
    /// The policy's `when` leaves the subject out.
    case notApplicable = "not_applicable"
    /// The policy asks for what this form of the input does not carry.
    case notEvaluable = "not_evaluable"

    /// What is to be said of a subject of which two parts give these answers: the graver.
    package func outweighing(_ other: Kind) -> Kind {
      let gravest: [Kind] = [.fail, .waived, .unknown, .pass, .notEvaluable, .notApplicable]
      return gravest.first { $0 == self || $0 == other } ?? self
    }

    /// As a sentence has it, as in `not applicable`.
    package var words: String {
      switch self {
      case .fail, .pass, .unknown, .waived: rawValue
      case .notApplicable: "not applicable"
      case .notEvaluable: "not evaluable"
      }
    }
  }

  package var kind: Kind
  /// The subject, as Terraform writes addresses.
  package var address: String

  package init(_ kind: Kind, _ address: String) {
    self.kind = kind
    self.address = address
  }
}
