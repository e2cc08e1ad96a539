/// How text is laid out for a reader.
package struct TextStyle: Hashable, Sendable {
  package var usesColour: Bool
  /// Columns at which lines are wrapped.
  package var width: Int

  package init(usesColour: Bool = false, width: Int = 100) {
    self.usesColour = usesColour
    self.width = width
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
    usesColour && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
