/// Text for people as it is written: bytes, since nearly all of it is copied from elsewhere word by word.
struct TextOutput {
  let style: TextStyle
  private var bytes: [UInt8] = []
  /// The column after what was written last of the line that is wrapped.
  private var column = 0
  private var isLineEmpty = true
  /// The role of what was written last, and where that begins.
  private var stroke: (role: TextStyle.Role?, start: Int) = (nil, 0)

  init(style: TextStyle) { self.style = style }

  /// All that was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func write(_ text: String, _ role: TextStyle.Role) { write(style.paint(text, role)) }

  mutating func writeBlanks(_ count: Int) { bytes += repeatElement(UInt8(ascii: " "), count: max(count, 0)) }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes pieces with a blank between each two, broken at the style's width; lines after the first start after `indent`
  /// blanks. A word that is longer than a line stays whole. What stands before takes `column` columns.
  mutating func wrap(_ pieces: [TextPiece], indent: Int, from column: Int) {
    self.column = column
    isLineEmpty = true
    beginStroke(nil)
    for piece in pieces {
      switch piece.breaking {
      case .never:
        beginWord(TextWidth.of(piece.text), piece.role, indent)
        bytes += piece.text.utf8
      case .atBlanks, .atRunsOfBlanks: wrapWords(of: piece, indent)
      }
    }
    endStroke()
  }

  private mutating func wrapWords(of piece: TextPiece, _ indent: Int) {
    let text = piece.text.utf8.span
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: " ") {
      if index > start || piece.breaking == .atBlanks {
        beginWord(index - start, piece.role, indent)
        for position in start..<index { bytes.append(text[position]) }
      }
      start = index + 1
    }
  }

  /// Writes what stands before a word of some width; neighbours with the same role are painted in one stroke.
  private mutating func beginWord(_ width: Int, _ role: TextStyle.Role?, _ indent: Int) {
    if isLineEmpty {
      beginStroke(role)
    } else if column + 1 + width > style.width {
      endStroke()
      endLine()
      writeBlanks(indent)
      column = indent
      beginStroke(role)
    } else {
      if role != stroke.role { endStroke() }
      bytes.append(UInt8(ascii: " "))
      column += 1
      if role != stroke.role { beginStroke(role) }
    }
    isLineEmpty = false
    column += width
  }

  private mutating func beginStroke(_ role: TextStyle.Role?) {
    if style.usesColour, let role { write(TextStyle.opening(role)) }
    stroke = (role, bytes.count)
  }

  /// Nothing is painted around no text.
  private mutating func endStroke() {
    guard style.usesColour, let role = stroke.role else { return }
    if bytes.count > stroke.start {
      write(TextStyle.closing)
    } else {
      bytes.removeLast(TextStyle.opening(role).utf8.count)
    }
  }
}
