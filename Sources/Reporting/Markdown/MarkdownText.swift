/// Writes texts of an input so that Markdown shows them as they are.
///
/// <https://github.github.com/gfm/>
enum MarkdownText {
  /// A text outside of code: markup, references to issues and people, formulas and links that it could mean are none.
  static func escaped(_ text: String) -> String {
    let line = VisibleText.words(ofProse: text).joined(separator: " ")
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "!", "{", "}": result += "\\\(scalar)"
      // A backslash would not keep GitHub from reading these.
      case "@", "#": result += "\(scalar)<!-- -->"
      case "$": result += "<span>$</span>"
      // Addresses become links only where they are whole.
      case "/" where previous == ":": result += "\\/"
      case "." where previous == "w" || previous == "W": result += "\\."
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// A text inside of an HTML element, as in a line that is folded: a comment keeps GitHub from reading references.
  static func html(_ text: String) -> String {
    HTMLText.escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(scalar)
      if scalar == "@" { result += "<!-- -->" }
    }
  }

  /// A text as code: the fence is longer than any in it.
  static func code(_ text: String) -> String {
    let text = VisibleText.of(text)
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isTouching = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`")
    return isTouching ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
  }

  /// A reference of a policy: a link where it is an address.
  static func reference(_ text: String) -> String {
    text.hasPrefix("https://") && !text.contains { " <>".contains($0) } ? "<\(text)>" : escaped(text)
  }
}
