import Diagnostics

/// Finds lines and columns in a text that may be one line of hundreds of megabytes.
struct LineIndex: Sendable {
  /// A line and a column, both counted from 0.
  private struct Point {
    var line = 0
    var column = 0
  }

  /// How much of the text is looked through for one position.
  private static let blockSize = 1 << 13

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
    let lines = count(start, end, Self.lineFeeds)
    var lineStart = start
    if lines > 0 {
      point.line += lines
      point.column = 0
      lineStart = end
      while lineStart[-1] != .lineFeed { lineStart -= 1 }
    }
    point.column += count(lineStart, end, Self.scalarStarts)
  }

  /// Adds up the ones that `matches` gives for the bytes of a word, eight bytes a step.
  @inline(__always)
  private static func count(_ start: Cursor, _ end: Cursor, _ matches: (UInt64) -> UInt64) -> Int {
    var count: UInt64 = 0
    var cursor = start
    while cursor < end {
      let mask = end - cursor >= 8 ? UInt64.max : (1 << UInt64((end - cursor) * 8)) - 1
      // The multiplication adds all bytes up in the highest one.
      count &+= ((matches(cursor.word) & mask) &* ones) >> 56
      cursor += 8
    }
    return Int(count)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// 1 in every byte that is a line feed.
  @inline(__always)
  private static func lineFeeds(_ word: UInt64) -> UInt64 {
    let others = word ^ (ones &* UInt64(UInt8.lineFeed))
    let low = ones &* 0x7F
    return (~(((others & low) &+ low) | others) >> 7) & ones
  }

  /// 1 in every byte that is no continuation byte of UTF-8.
  @inline(__always)
  private static func scalarStarts(_ word: UInt64) -> UInt64 {
    (~(word >> 7) | (word >> 6)) & ones
  }
}
