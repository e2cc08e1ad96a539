extension BinaryFloat {
  /// The shortest decimal that is nearer to this number than to any other of its precision, found as Go does.
  ///
  /// <https://cs.opensource.google/go/go/+/master:src/math/big/ftoa.go>
  var shortestDecimal: Decimal {
    guard !isZero else { return Decimal(0) }
    if let exact = exactDecimal { return exact }
    // One bit more than the precision: a step of one is half a unit of the last place.
    let shift = BinaryFloat.precision + 1 - magnitude.bitWidth
    let scaled = magnitude << shift
    let (exact, power) = decimalDigits(scaled, exponent - shift)
    let (lower, _) = decimalDigits(scaled - BigNatural(1), exponent - shift)
    let (upper, _) = decimalDigits(scaled + BigNatural(1), exponent - shift)
    let isEven = !(scaled >> 1).isOdd
    let (kept, roundsUp) = shortest(exact, lower: lower, upper: upper, isInclusive: isEven)
    let digits = roundsUp ? incremented(exact[..<kept]) : Array(exact[..<kept])
    return Decimal(digits: digits, exponent: power - kept, isNegative: isNegative)
  }

  /// The number in at most 154 digits, which 512 bits tell apart, so that no shorter decimal means it.
  private var exactDecimal: Decimal? {
    let zeros = magnitude.trailingZeroBitCount
    let (odd, power) = (magnitude >> zeros, exponent + zeros)
    guard power >= -154, odd.bitWidth + power < BinaryFloat.precision else { return nil }
    let (digits, point) = decimalDigits(odd, power)
    guard digits.count <= 154 else { return nil }
    return Decimal(digits: digits, exponent: point - digits.count, isNegative: isNegative)
  }

  /// All digits of the magnitude, which is 0.digits · 10^`power`.
  var exactDigits: (digits: [UInt8], power: Int) {
    isZero ? ([], 0) : decimalDigits(magnitude, exponent)
  }
}

/// The digits without trailing zeros of `magnitude` · 2^`exponent`, which is 0.digits · 10^`power`.
private func decimalDigits(_ magnitude: BigNatural, _ exponent: Int) -> (digits: [UInt8], power: Int) {
  let integer = exponent < 0 ? magnitude * BigNatural(5).power(-exponent) : magnitude << exponent
  let digits = integer.digits(base: 10)
  let end = (digits.lastIndex { $0 != 0 } ?? -1) + 1
  return (Array(digits[..<end]), digits.count + min(exponent, 0))
}

/// How many digits are enough, and whether the last of them is rounded up.
private func shortest(
  _ exact: [UInt8], lower: [UInt8], upper: [UInt8], isInclusive: Bool
) -> (count: Int, roundsUp: Bool) {
  for (index, digit) in exact.enumerated() {
    let low = index < lower.count ? lower[index] : 0
    let high = index < upper.count ? upper[index] : 0
    let mayTruncate = low != digit || (isInclusive && index + 1 == lower.count)
    let mayRaise = digit != high && (isInclusive || digit + 1 < high || index + 1 < upper.count)
    guard mayTruncate || mayRaise else { continue }
    let isNearerAbove = isAboveHalf(exact, after: index)
    return (index + 1, mayTruncate && mayRaise ? isNearerAbove : mayRaise)
  }
  return (exact.count, false)
}

/// Whether what follows the digit rounds it up, half to even.
private func isAboveHalf(_ digits: [UInt8], after index: Int) -> Bool {
  guard index + 1 < digits.count else { return false }
  if digits[index + 1] == 5, index + 2 == digits.count { return digits[index] & 1 == 1 }
  return digits[index + 1] >= 5
}

private func incremented(_ digits: ArraySlice<UInt8>) -> [UInt8] {
  var digits = Array(digits)
  for index in digits.indices.reversed() {
    guard digits[index] == 9 else {
      digits[index] += 1
      return digits
    }
    digits[index] = 0
  }
  return [1] + digits
}
