extension JSONBytes {
  /// The same text in UTF-8 where it is UTF-16, with or without a byte-order mark, as PowerShell's `>` writes it.
  ///
  /// `nil` where it is not, or where it has half a character.
  package func convertedFromUTF16() -> JSONBytes? {
    guard count >= 2, count.isMultiple(of: 2) else { return nil }
    let isBigEndian = self[0] == 0xFE || self[0] == 0
    let hasMark = (self[0] == 0xFE && self[1] == 0xFF) || (self[0] == 0xFF && self[1] == 0xFE)
    guard hasMark || (self[0] == 0) != (self[1] == 0) else { return nil }
    let units = stride(from: hasMark ? 2 : 0, to: count, by: 2).lazy.map { offset in
      let (first, second) = (UInt16(self[offset]), UInt16(self[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(count / 2)
    let isBroken = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
      text.append($0)
    }
    return isBroken ? nil : JSONBytes(copying: text)
  }
}
