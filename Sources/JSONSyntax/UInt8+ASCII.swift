/// The bytes that JSON's grammar names.
extension UInt8 {
  @inline(__always) static var tab: UInt8 { 0x09 }
  @inline(__always) static var lineFeed: UInt8 { 0x0A }
  @inline(__always) static var carriageReturn: UInt8 { 0x0D }
  @inline(__always) static var space: UInt8 { 0x20 }
  @inline(__always) static var quote: UInt8 { 0x22 }
  @inline(__always) static var plus: UInt8 { 0x2B }
  @inline(__always) static var comma: UInt8 { 0x2C }
  @inline(__always) static var minus: UInt8 { 0x2D }
  @inline(__always) static var dot: UInt8 { 0x2E }
  @inline(__always) static var slash: UInt8 { 0x2F }
  @inline(__always) static var zero: UInt8 { 0x30 }
  @inline(__always) static var nine: UInt8 { 0x39 }
  @inline(__always) static var colon: UInt8 { 0x3A }
  @inline(__always) static var leftBracket: UInt8 { 0x5B }
  @inline(__always) static var backslash: UInt8 { 0x5C }
  @inline(__always) static var rightBracket: UInt8 { 0x5D }
  @inline(__always) static var letterB: UInt8 { 0x62 }
  @inline(__always) static var letterE: UInt8 { 0x65 }
  @inline(__always) static var letterF: UInt8 { 0x66 }
  @inline(__always) static var letterN: UInt8 { 0x6E }
  @inline(__always) static var letterR: UInt8 { 0x72 }
  @inline(__always) static var letterT: UInt8 { 0x74 }
  @inline(__always) static var letterU: UInt8 { 0x75 }
  @inline(__always) static var leftBrace: UInt8 { 0x7B }
  @inline(__always) static var rightBrace: UInt8 { 0x7D }

  /// Whether this is one of `0` to `9`.
  @inline(__always) var isDigit: Bool { self &- .zero < 10 }

  /// The value of a hexadecimal digit, or `nil`.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self &- 0x30)
    case 0x41...0x46: UInt32(self &- 0x37)
    case 0x61...0x66: UInt32(self &- 0x57)
    default: nil
    }
  }
}
