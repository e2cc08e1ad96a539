/// A character encoding that `textencodebase64` knows; Terraform knows more.
///
/// <https://www.iana.org/assignments/character-sets/character-sets.xhtml>
enum CharacterEncoding: String, CustomStringConvertible {
  case ascii = "US-ASCII"
  case latin1 = "ISO-8859-1"
  case utf8 = "UTF-8"
  /// Big-endian with a byte order mark.
  case utf16 = "UTF-16"
  case utf16BigEndian = "UTF-16BE"
  case utf16LittleEndian = "UTF-16LE"

  /// The encoding of a name of IANA, in upper or lower case.
  init?(name: String) { self.init(rawValue: name.uppercased()) }

  var description: String { rawValue }

  /// The bytes of a text; `nil` where it has a character that the encoding has not.
  func encode(_ text: String) -> [UInt8]? {
    switch self {
    case .ascii: bytes(text, below: 0x80)
    case .latin1: bytes(text, below: 0x100)
    case .utf8: Array(text.utf8)
    case .utf16: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  /// The text of bytes; `nil` where they are none of this encoding.
  func decode(_ bytes: [UInt8]) -> String? {
    switch self {
    case .ascii: bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
    case .latin1: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16BigEndian: units(bytes[...], high: 0)
    case .utf16LittleEndian: units(bytes[...], high: 1)
    case .utf16: markedUnits(bytes)
    }
  }

  private func bytes(_ text: String, below limit: UInt32) -> [UInt8]? {
    guard text.unicodeScalars.allSatisfy({ $0.value < limit }) else { return nil }
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func markedUnits(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return units(bytes.dropFirst(2), high: 1) }
    return units(bytes.starts(with: [0xFE, 0xFF]) ? bytes.dropFirst(2) : bytes[...], high: 0)
  }

  /// The text of two bytes each, of which one is the higher.
  private func units(_ bytes: ArraySlice<UInt8>, high: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let starts = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2)
    let units = starts.map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }
    return String(validating: units, as: UTF16.self)
  }
}
