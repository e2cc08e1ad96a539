/// Text and attributes of SVG and HTML.
enum Markup {
  /// Text that is safe between tags and in quoted attributes; what XML cannot hold becomes U+FFFD.
  ///
  /// <https://www.w3.org/TR/xml/#charsets>
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += "\u{FFFD}"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A length in pixels, rounded to whole ones.
  static func pixels(_ length: Double) -> String { String(Int(length.rounded())) }
}
