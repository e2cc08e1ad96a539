package import Diagnostics

/// A diagnostic as compilers write them: what is wrong, where, the line with a marker under the words, and help.
package struct DiagnosticText {
  private let style: TextStyle
  private let role: TextStyle.Role
  /// Digits of the longest line number that is shown; the bars of all excerpts stand in one column.
  private let gutter: Int

  /// The text of a diagnostic, with a newline at its end.
  package static func text(of diagnostic: Diagnostic, style: TextStyle) -> String {
    DiagnosticText(diagnostic, style).lines(of: diagnostic).joined(separator: "\n") + "\n"
  }

  private init(_ diagnostic: Diagnostic, _ style: TextStyle) {
    self.style = style
    let places = [diagnostic.place] + diagnostic.notes.map(\.place)
    gutter = places.compactMap { $0 }.filter { $0.line != nil }.map { String($0.start.line).count }.max() ?? 1
    role =
      switch diagnostic.severity {
      case .error: .critical
      case .warning: .warning
      case .note: .notice
      }
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let name = "\(diagnostic.severity.rawValue)[\(VisibleText.of(diagnostic.id))]"
    var lines = [head(name, diagnostic.message, role)] + excerpt(of: diagnostic.place)
    if let help = diagnostic.help { lines.append(remark("help", TextPiece.words(ofProse: help))) }
    for note in diagnostic.notes where note.place == nil {
      lines.append(remark("note", TextPiece.words(of: note.message)))
    }
    for note in diagnostic.notes where note.place != nil {
      lines += [head("note", note.message, .notice)] + excerpt(of: note.place)
    }
    return lines
  }

  private func head(_ name: String, _ message: String, _ role: TextStyle.Role) -> String {
    var output = TextOutput(style: style)
    output.write(name, role)
    output.write(": ")
    output.wrap(TextPiece.words(of: message, .strong), indent: 4, from: TextWidth.of(name) + 2)
    return output.text
  }

  private func remark(_ word: String, _ words: [TextPiece]) -> String {
    let width = gutter + word.count + 5
    var output = TextOutput(style: style)
    output.write("\(blanks(gutter + 1))\(style.paint("= \(word):", .marker)) ")
    output.wrap(words, indent: width, from: width)
    return output.text
  }

  private func excerpt(of place: Place?) -> [String] {
    guard let place else { return [] }
    let location = "\(blanks(gutter))\(style.paint("-->", .marker)) \(VisibleText.of(place.description))"
    guard let line = place.line else { return [location] }
    let number = String(place.start.line)
    let excerpt = Excerpt(line, place, width: style.width - gutter - 3)
    let bar = style.paint("|", .marker)
    return [
      location, "\(blanks(gutter + 1))\(bar)",
      "\(blanks(gutter - number.count))\(style.paint(number, .marker)) \(bar) \(excerpt.text)",
      "\(blanks(gutter + 1))\(bar) \(excerpt.indent)\(style.paint(excerpt.marker, role))",
    ]
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
