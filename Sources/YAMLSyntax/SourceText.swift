import Diagnostics

/// A text, and how to come from a count of its Unicode scalars, which is what libyaml keeps, to a position.
struct SourceText: Sendable {
  private struct Line {
    var offset: Int
    var scalar: Int
    var text: String?
  }

  let file: String
  let bytes: [UInt8]
  /// The bytes of a byte-order mark, which libyaml does not see and no column counts.
  let markLength: Int
  private var lines: [Line] = []
  /// The offset of every `stride`th scalar.
  private var checkpoints: [Int] = []
  /// Whether every scalar is one byte, so that counts are offsets.
  private var isASCII = true

  private static let stride = 64
  private static let longestLine = 4_096

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    index()
  }

  private mutating func index() {
    var scalar = 0
    var start = (offset: markLength, scalar: 0)
    isASCII = bytes[markLength...].allSatisfy { $0 < 0x80 }
    for offset in markLength..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if scalar % SourceText.stride == 0 { checkpoints.append(offset) }
      scalar += 1
      guard bytes[offset] == UInt8(ascii: "\n") else { continue }
      lines.append(Line(offset: start.offset, scalar: start.scalar, text: line(start.offset..<offset)))
      start = (offset + 1, scalar)
    }
    lines.append(Line(offset: start.offset, scalar: start.scalar, text: line(start.offset..<bytes.count)))
  }

  private func line(_ range: Range<Int>) -> String? {
    guard range.count <= SourceText.longestLine else { return nil }
    let hasReturn = !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
    return String(decoding: bytes[hasReturn ? range.dropLast() : range], as: UTF8.self)
  }
}

extension SourceText {
  /// The position after `count` scalars.
  func position(scalars count: Int) -> Position {
    let offset = self.offset(scalars: count)
    let line = self.line(at: offset)
    return Position(offset: offset, line: line + 1, column: count - lines[line].scalar + 1)
  }

  /// The position of a byte; an offset past the end means the end.
  func position(offset: Int) -> Position {
    let offset = min(max(offset, markLength), bytes.count)
    let line = self.line(at: offset)
    let column = bytes[lines[line].offset..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return Position(offset: offset, line: line + 1, column: column)
  }

  /// The place between two points, with the text of its first line.
  func place(_ start: Position, _ end: Position) -> Place {
    let line = lines.indices.contains(start.line - 1) ? lines[start.line - 1].text : nil
    return Place(file: file, start: start, end: end, line: line)
  }

  private func offset(scalars count: Int) -> Int {
    if isASCII { return count < 0 ? bytes.count : min(markLength + count, bytes.count) }
    guard count >= 0, count / SourceText.stride < checkpoints.count else { return bytes.count }
    var offset = checkpoints[count / SourceText.stride]
    for _ in 0..<count % SourceText.stride {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return min(offset, bytes.count)
  }

  /// The index of the line that holds the offset.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
