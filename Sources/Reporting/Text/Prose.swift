/// A text that a person wrote, after a word that says what it is.
package enum Prose {
  private static let indent = 6

  /// The text wrapped at the style's width, with a newline at its end: `why   A publicly accessible …`.
  package static func wrapped(label: String, _ text: String, style: TextStyle) -> String {
    var output = TextOutput(style: style)
    output.write(label, .dim)
    output.writeBlanks(max(indent - TextWidth.of(label), 1))
    output.wrap(TextPiece.words(ofProse: text), indent: indent, from: indent)
    output.endLine()
    return output.text
  }
}
