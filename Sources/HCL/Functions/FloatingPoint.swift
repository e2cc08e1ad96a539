#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The logarithm to the base e.
func naturalLogarithm(_ number: Double) -> Double { log(number) }

/// `base` to the power of `exponent`, in the steps of Go's library, whose last bits Terraform shows.
///
/// <https://cs.opensource.google/go/go/+/master:src/math/pow.go>
func raise(_ base: Double, to exponent: Double) -> Double {
  // The exponent is not a whole number of bits there, or the result is plain.
  guard base.isFinite, base != 0, exponent.magnitude < 0x1p62 else { return pow(base, exponent) }
  if exponent == 0 || base == 1 { return 1 }
  if exponent == 0.5 { return base.squareRoot() }
  var whole = exponent.magnitude.rounded(.down)
  var fraction = exponent.magnitude - whole
  if fraction != 0, base < 0 { return .nan }
  if fraction > 0.5 {
    fraction -= 1
    whole += 1
  }
  let start = fraction == 0 ? 1 : exp(fraction * log(base))
  let (significand, power) = raise(base, to: Int(whole), start)
  return exponent < 0 ? scaled(1 / significand, -power) : scaled(significand, power)
}

/// Squares step by step, with the powers of two counted apart.
private func raise(_ base: Double, to exponent: Int, _ start: Double) -> (Double, Int) {
  var (result, resultPower) = (start, 0)
  var square = base.sign == .minus ? -base.significand / 2 : base.significand / 2
  var squarePower = Int(base.exponent) + 1
  var rest = exponent
  while rest != 0 {
    // More than any double: what follows cannot change that.
    if squarePower.magnitude > 1 << 12 { return (result, resultPower + squarePower) }
    if rest & 1 == 1 {
      result *= square
      resultPower += squarePower
    }
    square *= square
    squarePower <<= 1
    if square < 0.5 {
      square += square
      squarePower -= 1
    }
    rest >>= 1
  }
  return (result, resultPower)
}

private func scaled(_ number: Double, _ power: Int) -> Double {
  let power = min(max(power, -5_000), 5_000)
  // In two steps, so that neither leaves the range before the other.
  return number * Double(sign: .plus, exponent: power / 2, significand: 1)
    * Double(sign: .plus, exponent: power - power / 2, significand: 1)
}
