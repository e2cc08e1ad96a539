/// A second judge of what is JSON: recursive descent over the grammar of RFC 8259, byte by byte, as plain as can be.
struct Validator {
  private static let deepest = 512
  private var rest: ArraySlice<UInt8>

  /// Whether the bytes are one JSON value in UTF-8.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    var validator = Validator(rest: bytes[...])
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { validator.rest.removeFirst(3) }
    validator.skipSpace()
    guard validator.value(depth: 0) else { return false }
    validator.skipSpace()
    return validator.rest.isEmpty
  }

  private mutating func skipSpace() {
    while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { rest.removeFirst() }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard rest.first == byte.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func take(where matches: (UInt8) -> Bool) -> Bool {
    guard let byte = rest.first, matches(byte) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    switch rest.first.map(Unicode.Scalar.init) {
    case "{": return container("}", depth) { $0.member(depth) }
    case "[": return container("]", depth) { $0.value(depth: depth + 1) }
    case "\"": return string()
    case "t": return literal("true")
    case "f": return literal("false")
    case "n": return literal("null")
    default: return number()
    }
  }

  private mutating func literal(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  private mutating func container(
    _ closing: Character, _ depth: Int, _ child: (inout Validator) -> Bool
  ) -> Bool {
    guard depth < Self.deepest else { return false }
    rest.removeFirst()
    skipSpace()
    if take(closing) { return true }
    while true {
      guard child(&self) else { return false }
      skipSpace()
      if take(closing) { return true }
      guard take(",") else { return false }
      skipSpace()
    }
  }

  private mutating func member(_ depth: Int) -> Bool {
    guard rest.first == 0x22, string() else { return false }
    skipSpace()
    guard take(":") else { return false }
    skipSpace()
    return value(depth: depth + 1)
  }

  private mutating func digits() -> Bool {
    guard take(where: isDigit) else { return false }
    while take(where: isDigit) {}
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0") { guard digits() else { return false } }
    if take(".") { guard digits() else { return false } }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard digits() else { return false }
    }
    return true
  }

  private mutating func string() -> Bool {
    rest.removeFirst()
    let content = rest
    while let byte = rest.first, byte != 0x22 {
      rest.removeFirst()
      if byte < 0x20 { return false }
      if byte == 0x5C, !escape() { return false }
    }
    guard !rest.isEmpty else { return false }
    let bytes = content[..<rest.startIndex]
    rest.removeFirst()
    return bytes.allSatisfy { $0 < 0x80 } || isUTF8(bytes)
  }

  private mutating func escape() -> Bool {
    guard let byte = rest.popFirst() else { return false }
    guard byte == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(byte) }
    for _ in 0..<4 {
      guard take(where: { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }) else { return false }
    }
    return true
  }

  private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }
}
