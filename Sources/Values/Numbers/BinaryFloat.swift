import BigInt

/// A binary number of 512 significant bits, rounded half to even: what Terraform calculates with.
///
/// <https://pkg.go.dev/math/big#Float>
struct BinaryFloat {
  static let precision = 512

  /// The value is `mantissa` · 2^`exponent`.
  private(set) var mantissa: BigInt
  private(set) var exponent: Int

  /// Rounds; `isInexact` says that the exact value is a little larger in magnitude.
  init(_ mantissa: BigInt, exponent: Int, isInexact: Bool = false) {
    let excess = mantissa.magnitude.bitWidth - BinaryFloat.precision
    guard excess > 0 else {
      self.mantissa = mantissa
      self.exponent = exponent
      return
    }
    var rounded = mantissa.magnitude >> excess
    let rest = mantissa.magnitude - (rounded << excess)
    let half = BigUInt(1) << (excess - 1)
    if rest > half || (rest == half && (isInexact || rounded & 1 == 1)) { rounded += 1 }
    self.mantissa = BigInt(sign: mantissa.sign, magnitude: rounded)
    self.exponent = exponent + excess
  }

  /// The nearest to `significand` · 10^`power`.
  init(significand: BigInt, power: Int) {
    if power >= 0 {
      self.init(significand * BigInt(10).power(power), exponent: 0)
    } else {
      self.init(significand, dividedBy: BigInt(10).power(-power), exponent: 0)
    }
  }

  /// The nearest to a quotient, which is worked out to a few bits more than are kept.
  private init(_ dividend: BigInt, dividedBy divisor: BigInt, exponent: Int) {
    let missing = BinaryFloat.precision + 2 + divisor.magnitude.bitWidth - dividend.magnitude.bitWidth
    let shift = max(missing, 0)
    let (quotient, remainder) = (dividend << shift).quotientAndRemainder(dividingBy: divisor)
    self.init(quotient, exponent: exponent - shift, isInexact: remainder != 0)
  }
}

extension BinaryFloat {
  var isZero: Bool { mantissa == 0 }

  static func + (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    let exponent = min(left.exponent, right.exponent)
    let sum = (left.mantissa << (left.exponent - exponent)) + (right.mantissa << (right.exponent - exponent))
    return BinaryFloat(sum, exponent: exponent)
  }

  static prefix func - (operand: BinaryFloat) -> BinaryFloat {
    BinaryFloat(-operand.mantissa, exponent: operand.exponent)
  }

  static func * (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    BinaryFloat(left.mantissa * right.mantissa, exponent: left.exponent + right.exponent)
  }

  /// The divisor must not be zero.
  static func / (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    BinaryFloat(left.mantissa, dividedBy: right.mantissa, exponent: left.exponent - right.exponent)
  }

  /// The integer that is left without the fraction.
  var truncated: BigInt {
    let magnitude = exponent < 0 ? mantissa.magnitude >> -exponent : mantissa.magnitude << exponent
    return BigInt(sign: mantissa.sign, magnitude: magnitude)
  }
}
