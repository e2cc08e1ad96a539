/// A natural number of any size, with what the arithmetic of `Number` needs.
///
/// Our own, because the packages for this bring `Foundation` with them.
struct BigNatural: Hashable, Sendable {
  /// 32 bits each, the lowest first; the last is not zero.
  private(set) var limbs: [UInt32]

  /// Takes limbs with zeros at the end.
  init(limbs: [UInt32]) {
    self.limbs = Array(limbs[..<((limbs.lastIndex { $0 != 0 } ?? -1) + 1)])
  }

  /// The number of an integer.
  init(_ integer: UInt) {
    self.init(limbs: [UInt32(truncatingIfNeeded: integer), UInt32(truncatingIfNeeded: UInt64(integer) >> 32)])
  }

  /// The number of digits, the highest first.
  init(digits: some Sequence<UInt8>, base: UInt32) {
    limbs = []
    for digit in digits { multiply(by: base, adding: UInt32(digit)) }
  }

  /// Whether the number is zero.
  var isZero: Bool { limbs.isEmpty }

  /// Whether the number is odd.
  var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

  /// How many bits the number has without leading zeros.
  var bitWidth: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

  /// How many of the lowest bits are zero; none of zero itself.
  var trailingZeroBitCount: Int {
    let whole = limbs.prefix { $0 == 0 }.count
    return whole < limbs.count ? whole * 32 + limbs[whole].trailingZeroBitCount : 0
  }

  /// The digits, the highest first; none of zero.
  func digits(base: UInt32) -> [UInt8] {
    // As many digits at once as fit a limb.
    var (chunk, width) = (base, 1)
    while UInt64(chunk) * UInt64(base) <= UInt64(UInt32.max) { (chunk, width) = (chunk * base, width + 1) }
    var digits: [UInt8] = []
    var rest = self
    while !rest.isZero {
      var remainder = rest.divide(by: chunk)
      for _ in 0..<width {
        digits.append(UInt8(remainder % base))
        remainder /= base
      }
    }
    return digits.reversed().drop { $0 == 0 } + []
  }

  /// Multiplies by one limb and adds another.
  private mutating func multiply(by factor: UInt32, adding summand: UInt32) {
    var carry = UInt64(summand)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Divides by one limb, which gives the remainder.
  fileprivate mutating func divide(by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      let dividend = remainder << 32 | UInt64(limbs[index])
      limbs[index] = UInt32(dividend / UInt64(divisor))
      remainder = dividend % UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return UInt32(remainder)
  }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }
}
