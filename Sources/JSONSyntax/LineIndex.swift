import Diagnostics

/// Finds lines and columns in a text that may be one line of hundreds of megabytes.
struct LineIndex: Sendable {
  /// A line and a column, both counted from 0.
  private struct Point {
    var line = 0
    var column = 0
  }

  /// How much of the text is looked through for one position.
  private static let blockSize = 1 << 16

  private let bytes: JSONBytes
  /// Where each block begins.
  private let blocks: [Point]

  /// Looks through the whole text once.
  init(_ bytes: JSONBytes) {
    self.bytes = bytes
    var point = Point()
    // Editors show no byte-order mark.
    if TextEncoding.hasByteOrderMark(bytes) { point.column = -1 }
    var blocks: [Point] = []
    for offset in stride(from: 0, through: bytes.count, by: Self.blockSize) {
      blocks.append(point)
      Self.advance(&point, bytes, offset..<min(offset + Self.blockSize, bytes.count))
    }
    self.blocks = blocks
  }

  /// The position of the byte at `offset`; an offset past the end means the end.
  func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let block = offset / Self.blockSize
    var point = blocks[block]
    Self.advance(&point, bytes, block * Self.blockSize..<offset)
    return Position(offset: offset, line: point.line + 1, column: max(point.column, 0) + 1)
  }

  private static func advance(_ point: inout Point, _ bytes: JSONBytes, _ range: Range<Int>) {
    let start = bytes.start + range.lowerBound
    let end = bytes.start + range.upperBound
    let lines = count(start, end) { $0 == .lineFeed }
    var lineStart = start
    if lines > 0 {
      point.line += lines
      point.column = 0
      lineStart = end
      while lineStart[-1] != .lineFeed { lineStart -= 1 }
    }
    point.column += count(lineStart, end) { $0 & 0xC0 != 0x80 }
  }

  @inline(__always)
  private static func count(_ start: Cursor, _ end: Cursor, _ matches: (UInt8) -> Bool) -> Int {
    var count = 0
    var cursor = start
    while cursor < end {
      count &+= matches(cursor.pointee) ? 1 : 0
      cursor += 1
    }
    return count
  }
}
