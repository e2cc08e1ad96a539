extension Decimal {
  /// Zeros before or after the digits, and digits, with which is still calculated.
  private static let bound = 5_000

  /// The nearest binary number; `nil` for one of thousands of digits, which would take all memory or time.
  var binary: BinaryFloat? {
    guard digits.count <= Decimal.bound, exponent.magnitude <= Decimal.bound else { return nil }
    let significand = BigNatural(digits: digits, base: 10)
    return BinaryFloat(significand: significand, power: exponent, isNegative: isNegative)
  }

  /// The number of an integer of any size.
  init(_ magnitude: BigNatural, isNegative: Bool) {
    self.init(digits: magnitude.digits(base: 10), exponent: 0, isNegative: isNegative)
  }

  /// The magnitude of a whole number.
  var naturalMagnitude: BigNatural {
    BigNatural(digits: digits, base: 10) * BigNatural(10).power(max(exponent, 0))
  }
}
