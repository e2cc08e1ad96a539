package import Diagnostics

/// A diagnostic as compilers write them: what is wrong, where, the line with a marker under the words, and help.
package enum DiagnosticText {
  /// The text of a diagnostic, with a newline at its end.
  package static func text(of diagnostic: Diagnostic, style: TextStyle) -> String {
    let head = style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.id)]", role(diagnostic.severity))
    var lines = ["\(head): \(style.paint(VisibleText.of(diagnostic.message), .strong))"]
    if let place = diagnostic.place { lines += self.lines(of: place, style) }
    if let help = diagnostic.help {
      lines.append(
        Wrapping.wrap(
          VisibleText.of(help), lead: "  \(style.paint("= help:", .marker)) ", leadWidth: 10, indent: 10,
          width: style.width))
    }
    for note in diagnostic.notes {
      lines.append("  \(style.paint("= note:", .marker)) \(VisibleText.of(note.message))")
      if let place = note.place { lines += self.lines(of: place, style) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func role(_ severity: Diagnostic.Severity) -> TextStyle.Role {
    switch severity {
    case .error: .critical
    case .warning: .warning
    case .note: .notice
    }
  }

  private static func lines(of place: Place, _ style: TextStyle) -> [String] {
    let arrow = style.paint("-->", .marker)
    let location = "  \(arrow) \(VisibleText.of(place.file)):\(place.start)"
    guard let line = place.line else { return [location] }
    let number = String(place.start.line)
    let gutter = String(repeating: " ", count: number.count)
    let excerpt = Excerpt(line, place, width: style.width - number.count - 4)
    let bar = style.paint("|", .marker)
    return [
      location, " \(gutter) \(bar)", " \(style.paint(number, .marker)) \(bar) \(excerpt.text)",
      " \(gutter) \(bar) \(excerpt.indent)\(style.paint(excerpt.marker, role(.error)))",
    ]
  }
}
