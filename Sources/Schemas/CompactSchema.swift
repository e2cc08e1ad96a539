/// A schema in the compact form; nothing is decoded before it is asked for.
///
/// The text is a literal of the program, so that pointers into it are valid for ever.
struct CompactSchema: Sendable {
  /// The digits of a number; all but the last are `base` characters higher.
  private static let base = 45
  private static let firstDigit = UInt8(ascii: "#")
  private static let firstFlag = UInt8(ascii: "0")

  private let text: StaticString
  private let index: SchemaIndex

  init(_ text: StaticString, _ index: SchemaIndex) {
    self.text = text
    self.index = index
  }

  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The first line.
  var sources: [String] {
    var sources: [String] = []
    var start = 0
    for index in 0...bytes.count where isEnd(index) {
      if index > start {
        sources.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
      }
      start = index + 1
      if index == bytes.count || bytes[index] == UInt8(ascii: "\n") { break }
    }
    return sources
  }

  var typeNames: [String] { (0..<index.typeCount).map { String(decoding: typeName($0), as: UTF8.self) } }

  /// The number of the block of a type; `nil` where the schema lacks it.
  func block(ofType name: String) -> Int? {
    var low = 0
    var high = index.typeCount
    while low < high {
      let middle = (low + high) / 2
      if typeName(middle).lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
    }
    guard low < index.typeCount, typeName(low).elementsEqual(name.utf8) else { return nil }
    var position = index.type(low) + name.utf8.count + 1
    return number(&position)
  }

  private func typeName(_ type: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[index.type(type)...].prefix { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "=") }
  }

  var blockCount: Int { index.blockCount }

  /// The attributes and nested blocks of a block.
  func attributes(ofBlock block: Int) -> [String: SchemaAttribute] {
    guard (0..<index.blockCount).contains(block) else { return [:] }
    var attributes: [String: SchemaAttribute] = [:]
    var position = index.block(block)
    while !isEnd(position) {
      let name = number(&position)
      guard !isEnd(position), (0..<index.nameCount).contains(name) else { break }
      let flags = bytes[position] &- CompactSchema.firstFlag
      position += 1
      let nested = flags & 16 != 0 ? number(&position) : nil
      attributes[self.name(name)] = SchemaAttribute(
        isRequired: flags & 1 != 0, isOptional: flags & 2 != 0, isComputed: flags & 4 != 0,
        isSensitive: flags & 8 != 0, block: nested)
    }
    return attributes
  }

  private func name(_ number: Int) -> String {
    String(decoding: bytes[index.name(number)...].prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
  }

  private func isEnd(_ position: Int) -> Bool {
    position >= bytes.count || bytes[position] <= UInt8(ascii: " ")
  }

  /// The number that stands at a position, which is moved behind it.
  private func number(_ position: inout Int) -> Int {
    var value = 0
    while !isEnd(position) {
      let digit = Int(bytes[position]) - Int(CompactSchema.firstDigit)
      position += 1
      if digit < CompactSchema.base { return value &* CompactSchema.base &+ digit }
      value = value &* CompactSchema.base &+ digit &- CompactSchema.base
    }
    return value
  }
}
