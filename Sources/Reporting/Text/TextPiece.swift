/// A text that is wrapped.
struct TextPiece {
  /// Where a line may end.
  enum Breaking {
    /// Nowhere: a word, or more that belongs together.
    case never
    /// At every blank, each of which counts; the text is visible ASCII.
    case atBlanks
    /// At blanks, of which several count as one; the text is visible ASCII.
    case atRunsOfBlanks
  }

  var text: String
  var role: TextStyle.Role?
  var breaking = Breaking.never

  init(_ text: String, _ role: TextStyle.Role? = nil) {
    self.text = text
    self.role = role
  }

  private init(_ text: String, _ role: TextStyle.Role?, _ breaking: Breaking) {
    self.text = text
    self.role = role
    self.breaking = breaking
  }

  /// The words of a text that a person wrote, in which the ends of lines are blanks.
  static func words(ofProse text: String, _ role: TextStyle.Role? = nil) -> [TextPiece] {
    VisibleText.isPlain(text)
      ? [TextPiece(text, role, .atRunsOfBlanks)]
      : VisibleText.words(ofProse: text).map { TextPiece($0, role) }
  }

  /// The words of any other text; joined with one blank each they are the text again.
  static func words(of text: String, _ role: TextStyle.Role? = nil) -> [TextPiece] {
    VisibleText.isPlain(text)
      ? [TextPiece(text, role, .atBlanks)] : VisibleText.words(of: text).map { TextPiece($0, role) }
  }
}
