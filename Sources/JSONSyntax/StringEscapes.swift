/// Decodes JSON's escapes.
enum StringEscapes {
  /// The bytes between a string's quotes, which are known to be right, with every escape decoded.
  ///
  /// A surrogate without its other half becomes U+FFFD, as no other Unicode text can stand for it.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == .backslash, index + 1 < bytes.count {
        index = decodeEscape(bytes, index + 1, into: &decoded)
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func decodeEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, into decoded: inout [UInt8]
  ) -> Int {
    switch bytes[index] {
    case .letterB: decoded.append(0x08)
    case .letterF: decoded.append(0x0C)
    case .letterN: decoded.append(.lineFeed)
    case .letterR: decoded.append(.carriageReturn)
    case .letterT: decoded.append(.tab)
    case .letterU: return decodeCodeUnits(bytes, index, into: &decoded)
    default: decoded.append(bytes[index])
    }
    return index + 1
  }

  /// Decodes `uXXXX`, together with the `\uXXXX` behind it where the two are a surrogate pair.
  private static func decodeCodeUnits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, into decoded: inout [UInt8]
  ) -> Int {
    var next = index + 5
    var code = codeUnit(bytes, index + 1)
    if code & 0xFC00 == 0xD800, next + 5 < bytes.count, bytes[next] == .backslash, bytes[next + 1] == .letterU
    {
      let low = codeUnit(bytes, next + 2)
      if low & 0xFC00 == 0xDC00 {
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
        next += 6
      }
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return next
  }

  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    var code: UInt32 = 0
    for offset in index..<min(index + 4, bytes.count) { code = code << 4 | (bytes[offset].hexValue ?? 0) }
    return code
  }
}
