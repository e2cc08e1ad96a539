/// The encodings that are recognised by a text's first bytes, and refused.
enum TextEncoding: String, Hashable {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"

  /// Where the JSON begins: after a UTF-8 byte-order mark, if there is one. Throws for UTF-16 and UTF-32.
  static func contentOffset(_ bytes: JSONBytes) throws(JSONSyntaxError) -> Int {
    // The padding makes four bytes of any text.
    let first = (bytes.start[0], bytes.start[1], bytes.start[2], bytes.start[3])
    let other: TextEncoding? =
      switch first {
      case (0xEF, 0xBB, 0xBF, _): nil
      case (0xFF, 0xFE, 0, 0) where bytes.count >= 4, (0, 0, 0xFE, 0xFF): .utf32
      case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _): .utf16
      // Without a mark, by the zero bytes of ASCII characters, which open every JSON text.
      case (1..., 0, 1..., 0) where bytes.count >= 4, (0, 1..., 0, 1...): .utf16
      default: nil
      }
    if let other { throw JSONSyntaxError(reason: .encoding(other), offset: 0) }
    return hasByteOrderMark(bytes) ? 3 : 0
  }

  /// Whether the text begins with UTF-8's byte-order mark.
  static func hasByteOrderMark(_ bytes: JSONBytes) -> Bool {
    bytes.start[0] == 0xEF && bytes.start[1] == 0xBB && bytes.start[2] == 0xBF
  }
}
