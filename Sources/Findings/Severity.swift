/// How much a violation matters, from a hint to an open door.
package enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
  case info, low, medium, high, critical

  /// How bad it is, from 0 on.
  package var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
