import BigInt

extension Decimal {
  /// Zeros before or after the digits, and digits, with which is still calculated.
  private static let bound = 5_000

  /// The nearest binary number; `nil` for one of thousands of digits, which would take all memory or time.
  var binary: BinaryFloat? {
    guard digits.count <= Decimal.bound, exponent.magnitude <= Decimal.bound else { return nil }
    return BinaryFloat(significand: significand, power: exponent)
  }

  /// The digits as an integer with the sign of the number; only for few digits.
  private var significand: BigInt {
    let magnitude = BigUInt(digits.map { String($0) }.joined()) ?? 0
    return BigInt(sign: isNegative ? .minus : .plus, magnitude: magnitude)
  }

  /// The number of an integer of any size.
  init(_ integer: BigInt) {
    let digits = String(integer.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(digits: digits, exponent: 0, isNegative: integer.sign == .minus)
  }
}
