import Findings

extension Ruling.Kind {
  /// What is said where a policy's `when` leaves nothing to judge; `nil` where it applies, or may.
  init?(whereApplying truth: Truth) {
    switch truth {
    case .false: self = .notApplicable
    case .notCarried: self = .notEvaluable
    case .true, .unknown: return nil
    }
  }

  /// What is said where a policy's requirement holds or does not; it is broken for certain only where it surely applies.
  init(_ truth: Truth, isSure: Bool) {
    switch truth {
    case .notCarried: self = .notEvaluable
    case .true: self = .pass
    case .false: self = isSure ? .fail : .unknown
    case .unknown: self = .unknown
    }
  }
}
