extension BigNatural {
  /// Quotient and remainder by a number that is not zero: Knuth's algorithm D.
  ///
  /// The Art of Computer Programming, volume 2, section 4.3.1.
  func divided(by divisor: BigNatural) -> (quotient: BigNatural, remainder: BigNatural) {
    guard self >= divisor else { return (BigNatural(0), self) }
    // The highest bit of the divisor is set, so that a guessed digit is at most two too large.
    let shift = divisor.limbs.last?.leadingZeroBitCount ?? 0
    let lower = (divisor << shift).limbs
    var upper = (self << shift).limbs
    if upper.count == limbs.count { upper.append(0) }
    var quotient = [UInt32](repeating: 0, count: upper.count - lower.count)
    for offset in quotient.indices.reversed() {
      var digit = guess(upper, lower, offset)
      if subtract(&upper, lower, digit, offset) {
        digit -= 1
        addBack(&upper, lower, offset)
      }
      quotient[offset] = UInt32(truncatingIfNeeded: digit)
    }
    return (BigNatural(limbs: quotient), BigNatural(limbs: upper) >> shift)
  }
}

/// The digit of the quotient by the two highest limbs of the divisor; at most one too large.
private func guess(_ upper: [UInt32], _ lower: [UInt32], _ offset: Int) -> UInt64 {
  let count = lower.count
  let pair = UInt64(upper[offset + count]) << 32 | UInt64(upper[offset + count - 1])
  let first = UInt64(lower[count - 1])
  let second = count > 1 ? UInt64(lower[count - 2]) : 0
  let third = count > 1 ? UInt64(upper[offset + count - 2]) : 0
  var (digit, remainder) = pair.quotientAndRemainder(dividingBy: first)
  while digit > UInt64(UInt32.max) || digit * second > remainder << 32 | third {
    digit -= 1
    remainder += first
    if remainder > UInt64(UInt32.max) { break }
  }
  return digit
}

/// Subtracts `lower` · `digit` at the offset: whether that was more than there is.
private func subtract(_ upper: inout [UInt32], _ lower: [UInt32], _ digit: UInt64, _ offset: Int) -> Bool {
  var carry: UInt64 = 0
  var borrow: UInt64 = 0
  for index in 0...lower.count {
    carry += digit * (index < lower.count ? UInt64(lower[index]) : 0)
    let subtrahend = (carry & 0xFFFF_FFFF) + borrow
    let minuend = UInt64(upper[offset + index])
    borrow = minuend < subtrahend ? 1 : 0
    upper[offset + index] = UInt32(truncatingIfNeeded: minuend &- subtrahend)
    carry >>= 32
  }
  return borrow == 1
}

private func addBack(_ upper: inout [UInt32], _ lower: [UInt32], _ offset: Int) {
  var carry: UInt64 = 0
  for index in 0...lower.count {
    carry += UInt64(upper[offset + index]) + (index < lower.count ? UInt64(lower[index]) : 0)
    upper[offset + index] = UInt32(truncatingIfNeeded: carry)
    carry >>= 32
  }
}
