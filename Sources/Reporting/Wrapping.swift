/// Breaks text into lines.
enum Wrapping {
  /// The words of `text` after `lead`, broken at `width` columns; the lines after the first are indented by
  /// `indent` spaces. A word that is longer than a line stays whole.
  static func wrap(_ text: String, lead: String, leadWidth: Int, indent: Int, width: Int) -> String {
    var lines: [String] = []
    var line = lead
    var column = leadWidth
    var isStart = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !isStart, column + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        column = indent
        isStart = true
      }
      line += isStart ? word : " \(word)"
      column += word.count + (isStart ? 0 : 1)
      isStart = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
