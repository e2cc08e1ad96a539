package import Diagnostics

extension JSONDocument {
  /// One of the files that a text was joined from.
  package struct Part: Sendable {
    /// The file's name in places.
    package var file: String
    /// Where it starts in the joined text.
    package var offset: Int
    /// Where it starts in the file.
    package var start = Position(offset: 0, line: 1, column: 1)
  }

  /// One document of several files, in groups: a list of lists of what each of them holds, with places in the files
  /// themselves.
  ///
  /// The files of a folder are one module of Terraform, and what it calls are others; joined they are read, indexed and
  /// referred to as one text. The document is `nil` where one of them is no JSON, which the diagnostics say.
  package static func read(
    joining groups: [[JSONText]]
  ) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var text: [UInt8] = [.leftBracket]
    var parts: [Part] = []
    var count = 0
    for (index, group) in groups.enumerated() {
      text += index == 0 ? [.leftBracket] : [.comma, .leftBracket]
      for (position, file) in group.enumerated() {
        let (document, problems) = read(file.bytes, file: file.name)
        // What is wrong with pieces was said of the files that they come from.
        diagnostics += file.parts.isEmpty ? problems : []
        guard document != nil else { continue }
        count += 1
        if position > 0 { text.append(.comma) }
        // A line of its own leaves lines and columns as they are in the file.
        text.append(.lineFeed)
        let own = file.parts.isEmpty ? [Part(file: file.name, offset: 0)] : file.parts
        parts += own.map { Part(file: $0.file, offset: text.count + $0.offset, start: $0.start) }
        text += UnsafeBufferPointer(start: file.bytes.start, count: file.bytes.count).dropFirst(
          (try? TextEncoding.contentOffset(file.bytes)) ?? 0)
      }
      text += [.lineFeed, .rightBracket]
    }
    text.append(.rightBracket)
    guard count == groups.reduce(0, { $0 + $1.count }) else { return (nil, diagnostics) }
    return (read(JSONBytes(copying: text), parts: parts), diagnostics)
  }

  /// The place of some bytes, in the file that they come from.
  func placeInPart(_ range: Range<Int>) -> Place? {
    guard let part = part(at: range.lowerBound) else { return nil }
    let last = self.part(at: range.upperBound) ?? part
    let start = position(at: range.lowerBound, in: part)
    let end = position(at: range.upperBound, in: last.file == part.file ? last : part)
    return Place(file: part.file, start: start, end: max(start, end))
  }

  /// The last part that starts before some byte or with it.
  private func part(at offset: Int) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : parts[low - 1]
  }

  private func position(at offset: Int, in part: Part) -> Position {
    let (start, position) = (position(at: part.offset), position(at: offset))
    let line = part.start.line + position.line - start.line
    let column =
      position.line == start.line ? part.start.column + position.column - start.column : position.column
    return Position(offset: part.start.offset + offset - part.offset, line: line, column: column)
  }
}
