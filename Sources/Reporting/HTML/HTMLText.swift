/// Writes texts of an input so that a browser shows them as they are.
enum HTMLText {
  /// The text with its markup escaped, and with what would not be seen spelt out; it may stand in elements and in quoted
  /// attributes.
  static func escaped(_ text: String) -> String {
    VisibleText.of(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
