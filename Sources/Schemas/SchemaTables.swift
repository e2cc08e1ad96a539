/// The parts of a compact schema, found by going through its text once; blocks are decoded when they are asked for.
///
/// The text is a literal of the program, so that pointers into it are valid for ever.
struct SchemaTables: @unchecked Sendable {
  /// The digits of a number; all but the last are `base` characters higher.
  private static let base = 45
  private static let firstDigit = UInt8(ascii: "#")
  private static let firstFlag = UInt8(ascii: "0")

  private let bytes: UnsafeBufferPointer<UInt8>
  let sources: [String]
  private let names: [Range<Int>]
  private(set) var types: [String: Int] = [:]
  private let blocks: [Range<Int>]
  private var decoded: [Int: [String: SchemaAttribute]] = [:]

  /// Tables that were read from elsewhere.
  init(sources: [String], types: [String: Int], blocks: [[String: SchemaAttribute]]) {
    bytes = UnsafeBufferPointer(start: nil, count: 0)
    self.sources = sources
    self.types = types
    names = []
    self.blocks = []
    decoded = Dictionary(uniqueKeysWithValues: blocks.enumerated().map { ($0, $1) })
  }

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let lines = SchemaTables.split(bytes, 0..<bytes.count, at: UInt8(ascii: "\n"))
    let words = lines.map { [bytes] line in SchemaTables.split(bytes, line, at: UInt8(ascii: " ")) }
    sources = (words.first ?? []).map { [bytes] in String(decoding: bytes[$0], as: UTF8.self) }
    names = words.count > 1 ? words[1] : []
    blocks = words.count > 3 ? words[3] : []
    for word in words.count > 2 ? words[2] : [] {
      guard let sign = bytes[word].firstIndex(of: UInt8(ascii: "=")) else { continue }
      var index = sign + 1
      types[String(decoding: bytes[word.lowerBound..<sign], as: UTF8.self)] = number(&index, in: word)
    }
  }

  /// The attributes and nested blocks of a block.
  mutating func attributes(ofBlock block: Int) -> [String: SchemaAttribute] {
    if let known = decoded[block] { return known }
    guard blocks.indices.contains(block) else { return [:] }
    var attributes: [String: SchemaAttribute] = [:]
    var index = blocks[block].lowerBound
    while index < blocks[block].upperBound {
      let name = number(&index, in: blocks[block])
      guard index < blocks[block].upperBound, names.indices.contains(name) else { break }
      let flags = bytes[index] &- SchemaTables.firstFlag
      index += 1
      let nested = flags & 16 != 0 ? number(&index, in: blocks[block]) : nil
      attributes[String(decoding: bytes[names[name]], as: UTF8.self)] = SchemaAttribute(
        isRequired: flags & 1 != 0, isOptional: flags & 2 != 0, isComputed: flags & 4 != 0,
        isSensitive: flags & 8 != 0, block: nested)
    }
    decoded[block] = attributes
    return attributes
  }

  private func number(_ index: inout Int, in range: Range<Int>) -> Int {
    var value = 0
    while index < range.upperBound {
      let digit = Int(bytes[index]) - Int(SchemaTables.firstDigit)
      index += 1
      if digit < SchemaTables.base { return value &* SchemaTables.base &+ digit }
      value = value &* SchemaTables.base &+ digit &- SchemaTables.base
    }
    return value
  }

  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at separator: UInt8
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { parts.append(start..<range.upperBound) }
    return parts
  }
}
