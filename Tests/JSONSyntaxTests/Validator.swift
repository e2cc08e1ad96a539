/// A second judge of what is JSON: recursive descent over the grammar of RFC 8259, byte by byte, as plain as
/// can be.
struct Validator {
  private static let deepest = 512
  private let bytes: [UInt8]
  private var index = 0

  /// Whether the bytes are one JSON value in UTF-8.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    var validator = Validator(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { validator.index = 3 }
    validator.skipSpace()
    guard validator.value(depth: 0) else { return false }
    validator.skipSpace()
    return validator.next == nil
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    take { $0 == byte }
  }

  private mutating func take(where matches: (UInt8) -> Bool) -> Bool {
    guard let byte = next, matches(byte) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    switch next.map(Unicode.Scalar.init) {
    case "{": return container(0x7D, depth) { $0.member(depth) }
    case "[": return container(0x5D, depth) { $0.value(depth: depth + 1) }
    case "\"": return string()
    case "t": return literal("true")
    case "f": return literal("false")
    case "n": return literal("null")
    default: return number()
    }
  }

  private mutating func literal(_ text: String) -> Bool {
    for byte in text.utf8 { guard take(byte) else { return false } }
    return true
  }

  private mutating func container(
    _ closing: UInt8, _ depth: Int, _ child: (inout Validator) -> Bool
  ) -> Bool {
    guard depth < Self.deepest else { return false }
    index += 1
    skipSpace()
    if take(closing) { return true }
    while true {
      guard child(&self) else { return false }
      skipSpace()
      if take(closing) { return true }
      guard take(0x2C) else { return false }
      skipSpace()
    }
  }

  private mutating func member(_ depth: Int) -> Bool {
    guard next == 0x22, string() else { return false }
    skipSpace()
    guard take(0x3A) else { return false }
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
    _ = take(0x2D)
    if !take(0x30) { guard digits() else { return false } }
    if take(0x2E) { guard digits() else { return false } }
    if take(0x65) || take(0x45) {
      _ = take(0x2B) || take(0x2D)
      guard digits() else { return false }
    }
    return true
  }

  private mutating func string() -> Bool {
    index += 1
    let start = index
    var isASCII = true
    while let byte = next, byte != 0x22 {
      index += 1
      if byte < 0x20 { return false }
      if byte == 0x5C, !escape() { return false }
      if byte >= 0x80 { isASCII = false }
    }
    return (isASCII || isUTF8(bytes[start..<index])) && take(0x22)
  }

  private mutating func escape() -> Bool {
    guard let byte = next else { return false }
    index += 1
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
