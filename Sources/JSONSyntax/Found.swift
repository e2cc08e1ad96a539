/// What stands at a point of a text: one character, a byte that begins none, or the end.
struct Found {
  /// The kinds of things that can stand there.
  enum Content {
    case scalar(Unicode.Scalar)
    case byte(UInt8)
    case end
  }

  let content: Content
  /// Its bytes.
  let size: Int

  /// Looks at the text's byte at `offset`, and at those that belong to the same character.
  init(_ bytes: JSONBytes, at offset: Int) {
    guard offset < bytes.count else {
      (content, size) = (.end, 0)
      return
    }
    var decoder = UTF8()
    var rest = UnsafeBufferPointer(start: bytes.start + offset, count: bytes.count - offset).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&rest) {
      (content, size) = (.scalar(scalar), UTF8.width(scalar))
    } else {
      (content, size) = (.byte(bytes[offset]), 1)
    }
  }
}

extension Found: CustomStringConvertible {
  /// The character in backticks if it is ASCII, else its number: others may not be visible, or turn the line
  /// around.
  var description: String {
    switch content {
    case .end: "the end of the text"
    case .byte(let byte): "the byte 0x\(hex(UInt32(byte), digits: 2))"
    case .scalar("`"): "a backtick"
    case .scalar("\n"), .scalar("\r"): "the end of the line"
    case .scalar(let scalar):
      (0x20..<0x7F).contains(scalar.value) ? "`\(scalar)`" : "the character U+\(hex(scalar.value, digits: 4))"
    }
  }

  private func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
