/// Where the words of a compact schema stand: how many names, types and blocks there are, and the offset of each, types
/// sorted by their names.
enum SchemaIndex: Sendable {
  /// Numbers of four digits of six bits each, the lowest first, `0` to `o`.
  case embedded(StaticString)
  case made([Int])

  private static let digits = 4
  private static let zero: UInt8 = 0x30

  /// How many numbers there are before the offsets.
  private static let head = 3

  var nameCount: Int { self[0] }
  var typeCount: Int { self[1] }
  var blockCount: Int { self[2] }

  /// The offset of a name.
  func name(_ number: Int) -> Int { self[SchemaIndex.head + number] }
  /// The offset of a type.
  func type(_ number: Int) -> Int { self[SchemaIndex.head + nameCount + number] }
  /// The offset of a block.
  func block(_ number: Int) -> Int { self[SchemaIndex.head + nameCount + typeCount + number] }

  private subscript(position: Int) -> Int {
    switch self {
    case .made(let numbers): return numbers[position]
    case .embedded(let text):
      let start = position * SchemaIndex.digits
      precondition(
        start >= 0 && start + SchemaIndex.digits <= text.utf8CodeUnitCount, "an index is too short")
      return (0..<SchemaIndex.digits).reversed().reduce(0) {
        $0 << 6 | Int(text.utf8Start[start + $1] &- SchemaIndex.zero)
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

  /// The index as it is embedded.
  var text: String {
    guard case .made(let numbers) = self else { return "" }
    var bytes: [UInt8] = []
    for number in numbers {
      precondition(number < 1 << (6 * SchemaIndex.digits), "a schema has at most 16 MB")
      for digit in 0..<SchemaIndex.digits {
        bytes.append(SchemaIndex.zero + UInt8(number >> (6 * digit) & 63))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
