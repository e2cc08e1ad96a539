/// A truth value of Kleene's strong logic, and one for what the form of the input cannot carry.
package enum Truth: UInt8, Hashable, Sendable {
  case `false`
  case unknown
  case `true`
  /// The form of the input never holds what is asked for: the condition drops out.
  case notCarried

  init(_ value: Bool) { self = value ? .true : .false }

  /// Not: what is unknown or not carried stays so.
  prefix static func ! (truth: Truth) -> Truth {
    switch truth {
    case .false: .true
    case .true: .false
    case .unknown: .unknown
    case .notCarried: .notCarried
    }
  }

  /// And: false outweighs unknown; what is not carried drops out.
  static func & (left: Truth, right: Truth) -> Truth {
    if left == .false || right == .false { return .false }
    if left == .unknown || right == .unknown { return .unknown }
    if left == .notCarried { return right }
    return right == .notCarried ? left : .true
  }

  /// Or: true outweighs unknown; false or what is not carried cannot be known, so that it never becomes a pass.
  static func | (left: Truth, right: Truth) -> Truth {
    if left == .true || right == .true { return .true }
    if left == .unknown || right == .unknown { return .unknown }
    return left == right ? left : .unknown
  }
}
