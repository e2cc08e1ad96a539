/// Texts that others may begin with, told apart from most by their first bytes.
package struct TextPrefixes: Sendable {
  /// The texts.
  let texts: [String]
  /// A bit for each byte that one of them begins with.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Takes texts that begin with ASCII characters.
  package init(_ texts: [String]) {
    self.texts = texts
    for text in texts {
      guard let first = text.utf8.first, first < 128 else { preconditionFailure("no ASCII: \(text)") }
      if first < 64 { low |= 1 << UInt64(first) } else { high |= 1 << UInt64(first - 64) }
    }
  }

  /// Whether one of them begins with a byte.
  @inline(__always)
  func mayBegin(with byte: UInt8) -> Bool {
    if byte >= 128 { return false }
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
  }
}
