/// A text that a person wrote, after a word that says what it is.
package enum Prose {
  private static let indent = 6

  /// The text wrapped at the style's width, with a newline at its end: `why   A publicly accessible …`.
  package static func wrapped(label: String, _ text: String, style: TextStyle) -> String {
    let blanks = String(repeating: " ", count: max(indent - TextWidth.of(label), 1))
    let words = VisibleText.words(ofProse: text).map { Wrapping.Piece($0) }
    return Wrapping(style: style, indent: indent)
      .wrap(words, lead: style.paint(label, .dim) + blanks, leadWidth: indent) + "\n"
  }
}
