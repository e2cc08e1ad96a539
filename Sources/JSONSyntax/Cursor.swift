/// A point in the text; a word may always be read there, as the text is padded.
typealias Cursor = UnsafePointer<UInt8>

extension Cursor {
  /// The next eight bytes, the first one lowest.
  @inline(__always) var word: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self))
  }

  /// The next four bytes, the first one lowest.
  @inline(__always) var halfWord: UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt32.self))
  }

  /// The first point that is no white space.
  @inline(__always)
  func skippingWhitespace() -> Cursor {
    pointee > .space ? self : skippingLongWhitespace()
  }

  @inline(__always)
  private func skippingLongWhitespace() -> Cursor {
    var cursor = self
    while true {
      switch cursor.pointee {
      case .space, .lineFeed, .carriageReturn, .tab: cursor += 1
      default: return cursor
      }
      while cursor.word == 0x2020_2020_2020_2020 { cursor += 8 }
    }
  }

  /// The first quote, backslash or control byte: eight bytes a step, by arithmetic on the word.
  ///
  /// `bits` gathers all bits of the words that were looked at: without the highest bit of any byte, all is
  /// ASCII.
  @inline(__always)
  func scanningString(_ bits: inout UInt64) -> Cursor {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var cursor = self
    while true {
      let word = cursor.word
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
      let found =
        (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
          | ((word &- ones &* UInt64(UInt8.space)) & ~word)) & highBits
      bits |= word
      // Borrows can only spoil bytes above a true hit, so that the lowest hit is right.
      if found != 0 { return cursor + (found.trailingZeroBitCount >> 3) }
      cursor += 8
    }
  }

  /// Whether as many bytes are the same here and there; words at a time, and none is read past the last byte.
  @inline(__always)
  func holdsSameBytes(as other: Cursor, count: Int) -> Bool {
    if count < 8 {
      for index in 0..<count where self[index] != other[index] { return false }
      return true
    }
    var offset = 0
    while offset &+ 8 <= count {
      if (self + offset).word != (other + offset).word { return false }
      offset &+= 8
    }
    // The last word overlaps the one before.
    return (self + count - 8).word == (other + count - 8).word
  }
}
