/// How text is laid out for a reader.
package struct TextStyle: Hashable, Sendable {
  /// How much is said.
  package enum Detail: Hashable, Sendable {
    /// A line a violation, errors, and the counts.
    case quiet
    case normal
    /// All facts, and what is known of each policy.
    case verbose
  }

  package var usesColour: Bool
  /// Columns at which lines are wrapped.
  package var width: Int
  package var detail: Detail

  package init(usesColour: Bool = false, width: Int = 100, detail: Detail = .normal) {
    self.usesColour = usesColour
    self.width = width
    self.detail = detail
  }

  /// A role that a piece of text plays.
  package enum Role: String {
    case critical = "1;31"
    case error = "31"
    case warning = "33"
    case notice = "36"
    case good = "32"
    case strong = "1"
    case dim = "2"
    case marker = "1;34"
  }

  /// The text as the role looks, or as it is where there is no colour.
  package func paint(_ text: String, _ role: Role) -> String {
    usesColour && !text.isEmpty ? TextStyle.opening(role) + text + TextStyle.closing : text
  }

  /// What a terminal is told before and after a text that is painted.
  static func opening(_ role: Role) -> String { "\u{1B}[\(role.rawValue)m" }
  static let closing = "\u{1B}[0m"
}
