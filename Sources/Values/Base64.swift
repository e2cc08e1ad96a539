/// The standard base64 encoding.
///
/// <https://www.rfc-editor.org/rfc/rfc4648#section-4>
package enum Base64 {
  /// The bytes that a text encodes; `nil` where it is no base64, padding included.
  package static func decode(_ text: String) -> [UInt8]? {
    let input = Array(text.utf8)
    guard input.count.isMultiple(of: 4) else { return nil }
    let padding = input.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count / 4 * 3)
    var buffer: UInt32 = 0
    for (index, character) in input.dropLast(padding).enumerated() {
      guard let sextet = value(of: character) else { return nil }
      buffer = buffer << 6 | UInt32(sextet)
      if index % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: buffer >> (6 - UInt32(index % 4) * 2))) }
    }
    // The bits that padding leaves over are zero in what an encoder writes.
    let leftOver: UInt32 = padding == 2 ? 0b1111 : padding == 1 ? 0b11 : 0
    return buffer & leftOver == 0 ? bytes : nil
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
