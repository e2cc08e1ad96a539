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

  /// The first quote, backslash or control byte, by looking at sixteen bytes together.
  ///
  /// `bits` gathers all bits that were looked at: without the highest bit of any byte, all is ASCII.
  @inline(__always)
  func scanningString(_ bits: inout UInt64) -> Cursor {
    var cursor = self
    while true {
      let bytes = UnsafeRawPointer(cursor).loadUnaligned(as: SIMD16<UInt8>.self)
      let isEnd = (bytes .== .quote) .| (bytes .== .backslash) .| (bytes .< .space)
      let ends = Self.halves(SIMD16(repeating: 0).replacing(with: .max, where: isEnd))
      bits |= Self.halves(bytes).x | Self.halves(bytes).y
      if ends.x != 0 { return cursor + (ends.x.trailingZeroBitCount >> 3) }
      if ends.y != 0 { return cursor + 8 + (ends.y.trailingZeroBitCount >> 3) }
      cursor += 16
    }
  }

  @inline(__always)
  private static func halves(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
  }
}
