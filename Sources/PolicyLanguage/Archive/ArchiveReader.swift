import Diagnostics

/// Reads what `ArchiveWriter` wrote, at a place of the archive.
///
/// An archive is made by the same build and holds no mistakes, so that one of a wrong form ends the process.
struct ArchiveReader {
  let storage: ArchiveStorage
  let text: ArchiveText
  var position: Int
  /// What was named of definitions and views.
  var definitions = ArchiveNumbering()
  var views = ArchiveNumbering()
  /// The line that was read last: places that follow one another are mostly on one.
  private var line: (index: Int, file: Int, number: Int, text: String?) = (-1, -1, 0, nil)
  private var fileName: (index: Int, name: String) = (-1, "")

  init(_ storage: ArchiveStorage, at position: Int) {
    self.storage = storage
    text = storage.text
    self.position = position
  }

  /// The addresses of the archive's parts.
  var sections: ArchiveSections { storage.sections }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let digit = UInt(text[position] &- ArchiveWriter.zero)
      position += 1
      value |= (digit & 31) << shift
      if digit & 32 == 0 { return Int(bitPattern: value) }
      shift += 5
    }
  }

  mutating func flag() -> Bool { number() != 0 }

  mutating func string() -> String {
    let count = number()
    position += count
    return text.text((position - count)..<position)
  }

  mutating func tag<Tag: RawRepresentable<Int>>(_ type: Tag.Type) -> Tag {
    let number = number()
    guard let tag = Tag(rawValue: number) else { preconditionFailure("an archive holds an unknown tag") }
    return tag
  }

  mutating func choice<Choice: CaseIterable>(_ type: Choice.Type) -> Choice
  where Choice.AllCases == [Choice] {
    Choice.allCases[number()]
  }

  mutating func optional<Element>(_ read: (inout ArchiveReader) -> Element) -> Element? {
    flag() ? read(&self) : nil
  }

  mutating func list<Element>(_ read: (inout ArchiveReader) -> Element) -> [Element] {
    let count = number()
    if count == 0 { return [] }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(read(&self)) }
    return elements
  }

  /// Where a part stands, which is passed over.
  mutating func sourcePlace() -> SourcePlace {
    let start = position
    let length = number()
    position += length
    return .archived(storage, start)
  }

  mutating func place() -> Place {
    _ = number()
    let index = number()
    if index != line.index { readLine(index) }
    let offset = number()
    let start = Position(offset: offset, line: line.number, column: number())
    let end = Position(offset: offset + number(), line: line.number + number(), column: number())
    return Place(file: fileName.name, start: start, end: end, line: line.text)
  }

  private mutating func readLine(_ index: Int) {
    let before = position
    position = sections.line(index, in: text)
    let file = number()
    line = (index, file, number(), optional { $0.string() })
    if file != fileName.index {
      position = sections.file(file, in: text)
      fileName = (file, string())
    }
    position = before
  }
}
