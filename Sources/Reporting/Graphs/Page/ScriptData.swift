/// Writes JSON that may stand in a script element of a page.
enum ScriptData {
  /// Rows of values that are JSON already.
  static func table(_ rows: [[String]]) -> String {
    "[" + rows.map { "[" + $0.joined(separator: ",") + "]" }.joined(separator: ",\n") + "]"
  }

  /// A text; nothing in it ends the element, begins a comment or reads as markup.
  ///
  /// <https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>
  static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
