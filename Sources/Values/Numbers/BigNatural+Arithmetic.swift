extension BigNatural {
  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    var sum: [UInt32] = []
    sum.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      carry += UInt64(left.limb(index)) + UInt64(right.limb(index))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return BigNatural(limbs: sum + [UInt32(carry)])
  }

  /// The right number must not be greater.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    var difference = left.limbs
    var borrow: UInt64 = 0
    for index in difference.indices {
      let subtrahend = UInt64(right.limb(index)) + borrow
      let minuend = UInt64(difference[index])
      borrow = minuend < subtrahend ? 1 : 0
      difference[index] = UInt32(truncatingIfNeeded: minuend &- subtrahend)
    }
    return BigNatural(limbs: difference)
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (offset, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (index, limb) in right.limbs.enumerated() {
        carry += UInt64(product[offset + index]) + UInt64(factor) * UInt64(limb)
        product[offset + index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[offset + right.limbs.count] = UInt32(carry)
    }
    return BigNatural(limbs: product)
  }

  static func << (number: BigNatural, count: Int) -> BigNatural {
    guard !number.isZero, count > 0 else { return number }
    let (whole, bits) = (count / 32, UInt64(count % 32))
    var shifted = [UInt32](repeating: 0, count: whole)
    var carry: UInt64 = 0
    for limb in number.limbs {
      carry |= UInt64(limb) << bits
      shifted.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return BigNatural(limbs: shifted + [UInt32(carry)])
  }

  static func >> (number: BigNatural, count: Int) -> BigNatural {
    guard count > 0 else { return number }
    let (whole, bits) = (count / 32, UInt64(count % 32))
    guard whole < number.limbs.count else { return BigNatural(0) }
    let shifted = (whole..<number.limbs.count).map { index in
      let pair = UInt64(number.limb(index + 1)) << 32 | UInt64(number.limbs[index])
      return UInt32(truncatingIfNeeded: pair >> bits)
    }
    return BigNatural(limbs: shifted)
  }

  /// The number to a power.
  func power(_ exponent: Int) -> BigNatural {
    var (result, square, rest) = (BigNatural(1), self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// The limb at an index; zero above the highest.
  func limb(_ index: Int) -> UInt32 { index < limbs.count ? limbs[index] : 0 }
}
