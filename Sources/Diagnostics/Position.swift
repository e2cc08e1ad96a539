/// A point in a text.
package struct Position: Hashable, Comparable, Sendable {
  /// Bytes before the point, from the start of the text.
  package var offset: Int
  /// The line, counted from 1.
  package var line: Int
  /// The column, counted from 1 in Unicode scalars.
  package var column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool { left.offset < right.offset }
}

extension Position {
  /// The position of the byte at `offset` of `text`; an offset past the end means the end.
  ///
  /// A line ends with LF; a CR before it belongs to the line. Bytes that are no UTF-8 count one column each.
  package init(offset: Int, in text: Span<UInt8>) {
    let offset = min(max(offset, 0), text.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where text[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    var column = 1
    for index in lineStart..<offset where text[index] & 0xC0 != 0x80 { column += 1 }
    self.init(offset: offset, line: line, column: column)
  }
}

extension Position: CustomStringConvertible {
  /// `LINE:COLUMN`.
  package var description: String { "\(line):\(column)" }
}
