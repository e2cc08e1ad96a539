import Diagnostics

/// Writes compiled policies as a text of printable characters, so that it can stand as a literal in a source.
///
/// Every number is written with as many digits of five bits as it needs, `0` to `o`; a sixth bit says that another one
/// follows. An address in the archive has four digits of six bits. Texts stand as they are, after their length.
struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []
  /// The lines that places point into, each once.
  private(set) var lines: [Line] = []
  private var lineIndices: [Line: Int] = [:]
  /// The index of each file.
  let files: [String: Int]

  /// A line of a file, by which places share what they have in common.
  struct Line: Hashable {
    var file: Int
    var number: Int
    var text: String?
  }

  static let zero: UInt8 = 0x30
  static let addressLength = 4

  init(files: [String]) {
    self.files = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
  }

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    repeat {
      let digit = UInt8(rest & 31)
      rest >>= 5
      bytes.append(ArchiveWriter.zero + (rest > 0 ? digit | 32 : digit))
    } while rest > 0
  }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(tag: some RawRepresentable<Int>) { write(tag.rawValue) }

  mutating func write<Choice: CaseIterable & Equatable>(choice: Choice) {
    write(Choice.allCases.enumerated().first { $0.element == choice }?.offset ?? 0)
  }

  mutating func write<Element>(
    optional element: Element?, _ write: (inout ArchiveWriter, Element) -> Void
  ) {
    self.write(element != nil)
    if let element { write(&self, element) }
  }

  mutating func write<Element>(
    list elements: [Element], _ write: (inout ArchiveWriter, Element) -> Void
  ) {
    self.write(elements.count)
    for element in elements { write(&self, element) }
  }

  /// Leaves place for an address: where it stands.
  mutating func reserveAddress() -> Int {
    bytes += Array(repeating: ArchiveWriter.zero, count: ArchiveWriter.addressLength)
    return bytes.count - ArchiveWriter.addressLength
  }

  /// Writes the address of what comes next where place was left for it.
  mutating func setAddress(at position: Int) { setNumber(bytes.count, at: position) }

  /// Writes a number where place was left for an address.
  mutating func setNumber(_ number: Int, at position: Int) {
    var rest = number
    for index in position..<(position + ArchiveWriter.addressLength) {
      bytes[index] = ArchiveWriter.zero + UInt8(rest & 63)
      rest >>= 6
    }
    precondition(rest == 0, "an archive has at most 16 MB")
  }

  /// Writes the address of each part, and the parts.
  mutating func write<Element>(
    table elements: [Element], _ write: (inout ArchiveWriter, Element) -> Void
  ) {
    let addresses = elements.map { _ in reserveAddress() }
    for (element, address) in zip(elements, addresses) {
      setAddress(at: address)
      write(&self, element)
    }
  }

  mutating func write(_ place: Place) {
    let line = Line(file: index(ofFile: place.file), number: place.start.line, text: place.line)
    let index = lineIndices[line] ?? lines.count
    if index == lines.count {
      lineIndices[line] = index
      lines.append(line)
    }
    let numbers = [
      index, place.start.offset, place.start.column, place.end.offset - place.start.offset,
      place.end.line - place.start.line, place.end.column,
    ]
    // The length first, so that a reader can pass over all of them.
    write(numbers.reduce(0) { $0 + digitCount($1) })
    for number in numbers { write(number) }
  }

  private func digitCount(_ number: Int) -> Int {
    let bits = Int.bitWidth - number.leadingZeroBitCount
    return max(1, (bits + 4) / 5)
  }

  private func index(ofFile name: String) -> Int {
    guard let index = files[name] else { preconditionFailure("a place is in none of the files: \(name)") }
    return index
  }
}
