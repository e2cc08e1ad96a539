/// Makes what an input says harmless on a terminal.
package enum VisibleText {
  /// The text with everything spelt out that a reader would not see or that moves other text: controls, those that
  /// turn the direction of writing, and characters without width, as `\u{1B}`.
  package static func of(_ text: String) -> String {
    if isPlain(text) { return text }
    guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The words of a text that a person wrote, in which the ends of lines are blanks.
  static func words(ofProse text: String) -> [String] {
    if isPlain(text) { return text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }
    return text.split { $0.isNewline || $0 == " " || $0 == "\t" }.map { of(String($0)) }
  }

  /// The words of any other text; joined with one blank each they are the text again.
  static func words(of text: String) -> [String] {
    let visible = of(text)
    guard isPlain(visible) else {
      return visible.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }
    return visible.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// Whether all of a text is visible ASCII, as nearly all is: then bytes are characters, which are found much faster.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F { return false }
    return true
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
