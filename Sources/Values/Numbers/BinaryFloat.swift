/// A binary number of 512 significant bits, rounded half to even: what Terraform calculates with.
///
/// <https://pkg.go.dev/math/big#Float>
struct BinaryFloat {
  /// Bits that are kept.
  static let precision = 512

  /// The value is `magnitude` · 2^`exponent`, negative where `isNegative`.
  private(set) var magnitude: BigNatural
  private(set) var exponent: Int
  let isNegative: Bool

  /// Rounds; `isInexact` says that the exact value is a little larger in magnitude.
  init(_ magnitude: BigNatural, exponent: Int, isNegative: Bool, isInexact: Bool = false) {
    self.isNegative = isNegative
    let excess = magnitude.bitWidth - BinaryFloat.precision
    guard excess > 0 else {
      self.magnitude = magnitude
      self.exponent = exponent
      return
    }
    let kept = magnitude >> excess
    let rest = magnitude - (kept << excess)
    let half = BigNatural(1) << (excess - 1)
    let roundsUp = rest > half || (rest == half && (isInexact || kept.isOdd))
    self.magnitude = roundsUp ? kept + BigNatural(1) : kept
    self.exponent = exponent + excess
  }

  /// The nearest to `significand` · 10^`power`.
  init(significand: BigNatural, power: Int, isNegative: Bool) {
    let scale = BigNatural(10).power(abs(power))
    if power >= 0 {
      self.init(significand * scale, exponent: 0, isNegative: isNegative)
    } else {
      self.init(significand, dividedBy: scale, exponent: 0, isNegative: isNegative)
    }
  }

  /// The nearest to a quotient, which is worked out to a few bits more than are kept.
  private init(_ dividend: BigNatural, dividedBy divisor: BigNatural, exponent: Int, isNegative: Bool) {
    let shift = max(BinaryFloat.precision + 2 + divisor.bitWidth - dividend.bitWidth, 0)
    let (quotient, remainder) = (dividend << shift).divided(by: divisor)
    self.init(quotient, exponent: exponent - shift, isNegative: isNegative, isInexact: !remainder.isZero)
  }
}

extension BinaryFloat {
  /// Whether the number is zero.
  var isZero: Bool { magnitude.isZero }

  static func + (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    let exponent = min(left.exponent, right.exponent)
    let (first, second) =
      (left.magnitude << (left.exponent - exponent), right.magnitude << (right.exponent - exponent))
    if left.isNegative == right.isNegative {
      return BinaryFloat(first + second, exponent: exponent, isNegative: left.isNegative)
    }
    let isLeftLess = first < second
    return BinaryFloat(
      isLeftLess ? second - first : first - second, exponent: exponent,
      isNegative: isLeftLess ? right.isNegative : left.isNegative)
  }

  static prefix func - (operand: BinaryFloat) -> BinaryFloat {
    BinaryFloat(operand.magnitude, exponent: operand.exponent, isNegative: !operand.isNegative)
  }

  static func * (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    BinaryFloat(
      left.magnitude * right.magnitude, exponent: left.exponent + right.exponent,
      isNegative: left.isNegative != right.isNegative)
  }

  /// The divisor must not be zero.
  static func / (left: BinaryFloat, right: BinaryFloat) -> BinaryFloat {
    BinaryFloat(
      left.magnitude, dividedBy: right.magnitude, exponent: left.exponent - right.exponent,
      isNegative: left.isNegative != right.isNegative)
  }

  /// The number without its fraction.
  var truncated: BinaryFloat {
    guard exponent < 0 else { return self }
    return BinaryFloat(magnitude >> -exponent, exponent: 0, isNegative: isNegative)
  }
}
