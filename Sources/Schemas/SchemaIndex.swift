/// Where the words of a compact schema stand: how many names, types and blocks there are, and the offset of each, types
/// sorted by their names.
enum SchemaIndex: Sendable {
  /// An embedded text with numbers of four digits of six bits each, the lowest first, `0` to `o`: how many words of each
  /// kind there are, and the offsets of some of them, from which it is not far to the others.
  case embedded(StaticString, of: StaticString)
  case made([Int])

  private static let digits = 4
  private static let zero: UInt8 = 0x30

  /// How many numbers there are before the offsets.
  private static let head = 3
  /// Of so many words that follow one another the first has its offset embedded.
  private static let stride = 4

  var nameCount: Int { self[0] }
  var typeCount: Int { self[1] }
  var blockCount: Int { self[2] }

  /// The offset of a name.
  func name(_ number: Int) -> Int { offset(number, after: 0, 0) }
  /// The offset of a type.
  func type(_ number: Int) -> Int { offset(number, after: nameCount, 0) }
  /// The offset of a block.
  func block(_ number: Int) -> Int { offset(number, after: nameCount, typeCount) }

  /// The offset of a word of one kind; before those of its kind stand so many of the other ones.
  private func offset(_ number: Int, after names: Int, _ types: Int) -> Int {
    switch self {
    case .made: return self[SchemaIndex.head + names + types + number]
    case .embedded(_, let text):
      let start = SchemaIndex.head + SchemaIndex.kept(of: names) + SchemaIndex.kept(of: types)
      var offset = self[start + number / SchemaIndex.stride]
      for _ in 0..<number % SchemaIndex.stride {
        while offset < text.utf8CodeUnitCount, text.utf8Start[offset] > UInt8(ascii: " ") { offset += 1 }
        offset += 1
      }
      return offset
    }
  }

  /// How many offsets are embedded of so many words.
  private static func kept(of count: Int) -> Int { (count + stride - 1) / stride }

  private subscript(position: Int) -> Int {
    switch self {
    case .made(let numbers): return numbers[position]
    case .embedded(let index, _):
      let start = position * SchemaIndex.digits
      precondition(
        start >= 0 && start + SchemaIndex.digits <= index.utf8CodeUnitCount, "an index is too short")
      return (0..<SchemaIndex.digits).reversed().reduce(0) {
        $0 << 6 | Int(index.utf8Start[start + $1] &- SchemaIndex.zero)
      }
    }
  }
}

extension SchemaIndex {
  /// The index of a compact schema.
  init(of bytes: some RandomAccessCollection<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { $0.split(separator: UInt8(ascii: " ")) }
    let names = lines.count > 1 ? lines[1] : []
    let types = (lines.count > 2 ? lines[2] : []).filter { $0.contains(UInt8(ascii: "=")) }
      .map { (name: Array($0.prefix { $0 != UInt8(ascii: "=") }), word: $0) }
      .sorted { $0.name.lexicographicallyPrecedes($1.name) }.map(\.word)
    let blocks = lines.count > 3 ? lines[3] : []
    self = .made(
      [names.count, types.count, blocks.count]
        + (names + types + blocks).map { bytes.distance(from: bytes.startIndex, to: $0.startIndex) })
  }

  /// The index as it is embedded, of a text that has its words in order and one blank between two of them.
  var text: String {
    guard case .made(let numbers) = self else { return "" }
    let offsets = numbers.dropFirst(SchemaIndex.head)
    precondition(zip(offsets, offsets.dropFirst()).allSatisfy(<), "the types of a schema are sorted")
    var kept = Array(numbers.prefix(SchemaIndex.head))
    var rest = offsets
    for count in numbers.prefix(SchemaIndex.head) {
      let words = Array(rest.prefix(count))
      kept += Swift.stride(from: 0, to: words.count, by: SchemaIndex.stride).map { words[$0] }
      rest = rest.dropFirst(count)
    }
    return SchemaIndex.written(kept)
  }

  private static func written(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    for number in numbers {
      precondition(number < 1 << (6 * digits), "a schema has at most 16 MB")
      for digit in 0..<digits { bytes.append(zero + UInt8(number >> (6 * digit) & 63)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
