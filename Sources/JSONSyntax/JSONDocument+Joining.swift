package import Diagnostics

extension JSONDocument {
  /// One of the files that a text was joined from.
  package struct Part: Sendable {
    /// The file's name in places.
    package var file: String
    /// Where it starts in the joined text.
    package var offset: Int
  }

  /// One document of several files, in groups: a list of lists of what each of them holds, with places in the files
  /// themselves.
  ///
  /// The files of a folder are one module of Terraform, and what it calls are others; joined they are read, indexed and
  /// referred to as one text. The document is `nil` where one of them is no JSON, which the diagnostics say.
  package static func read(
    joining groups: [[(name: String, bytes: JSONBytes)]]
  ) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var text: [UInt8] = [.leftBracket]
    var parts: [Part] = []
    for (index, group) in groups.enumerated() {
      text += index == 0 ? [.leftBracket] : [.comma, .leftBracket]
      for (position, (name, bytes)) in group.enumerated() {
        let (document, problems) = read(bytes, file: name)
        diagnostics += problems
        guard document != nil else { continue }
        if position > 0 { text.append(.comma) }
        // A line of its own leaves lines and columns as they are in the file.
        text.append(.lineFeed)
        parts.append(Part(file: name, offset: text.count))
        text += UnsafeBufferPointer(start: bytes.start, count: bytes.count).dropFirst(
          (try? TextEncoding.contentOffset(bytes)) ?? 0)
      }
      text += [.lineFeed, .rightBracket]
    }
    text.append(.rightBracket)
    guard parts.count == groups.reduce(0, { $0 + $1.count }) else { return (nil, diagnostics) }
    return (read(JSONBytes(copying: text), parts: parts), diagnostics)
  }

  /// The place of some bytes, in the file that they come from.
  func placeInPart(_ range: Range<Int>) -> Place? {
    guard let part = parts.last(where: { $0.offset <= range.lowerBound }) else { return nil }
    let start = position(at: part.offset)
    func shifted(_ offset: Int) -> Position {
      let position = position(at: offset)
      return Position(
        offset: position.offset - part.offset, line: position.line - start.line + 1, column: position.column)
    }
    return Place(file: part.file, start: shifted(range.lowerBound), end: shifted(range.upperBound))
  }
}
