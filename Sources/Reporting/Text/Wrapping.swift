/// Breaks text into lines.
struct Wrapping {
  /// What is never broken: a word, or more that belongs together.
  struct Piece {
    var text: String
    var role: TextStyle.Role?

    init(_ text: String, _ role: TextStyle.Role? = nil) {
      self.text = text
      self.role = role
    }
  }

  let style: TextStyle
  /// Blanks before the lines after the first.
  let indent: Int

  /// The pieces with a blank between each two, after `lead`, broken at the style's width. A piece that is longer than a
  /// line stays whole. `lead` takes `leadWidth` columns.
  func wrap(_ pieces: [Piece], lead: String, leadWidth: Int) -> String {
    var lines: [[Piece]] = [[]]
    var column = leadWidth
    for piece in pieces {
      let width = TextWidth.of(piece.text)
      if let line = lines.last, !line.isEmpty {
        if column + 1 + width > style.width {
          lines.append([])
          column = indent
        } else {
          column += 1
        }
      }
      lines[lines.count - 1].append(piece)
      column += width
    }
    return lead + lines.map { painted($0) }.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Neighbours with the same role are painted in one stroke.
  private func painted(_ line: [Piece]) -> String {
    var runs: [Piece] = []
    for piece in line {
      if let last = runs.last, last.role == piece.role {
        runs[runs.count - 1].text += " "
        runs[runs.count - 1].text += piece.text
      } else {
        runs.append(piece)
      }
    }
    return runs.map { run in run.role.map { style.paint(run.text, $0) } ?? run.text }.joined(separator: " ")
  }
}
