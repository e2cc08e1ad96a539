import Values

/// Numbers as Go's `fmt` writes those of its library of big numbers.
///
/// <https://pkg.go.dev/math/big#Float.Format>
extension FormatVerb {
  /// The number as the verb writes it.
  func formatted(_ number: Number) throws(FunctionError) -> String {
    switch letter {
    case "b": try integer(number, radix: 2, prefix: "0b")
    case "d": try integer(number, radix: 10, prefix: "")
    case "o": try integer(number, radix: 8, prefix: "0")
    case "x": try integer(number, radix: 16, prefix: "0x")
    case "X": try integer(number, radix: 16, prefix: "0X").uppercased()
    default: try float(number)
    }
  }

  private func integer(_ number: Number, radix: Int, prefix: String) throws(FunctionError) -> String {
    guard number.isWhole else { throw unsupported("an integer is required") }
    guard let digits = number.magnitude.digits(radix: radix) else {
      throw unsupported("the number has too many digits")
    }
    let isEmpty = precision == 0 && number.isZero
    let zeros = String(repeating: "0", count: max((precision ?? 0) - digits.count, 0))
    let body = isEmpty ? "" : zeros + digits
    // A precision says how many digits there are, so that zeros do not fill the width as well.
    return filled(
      sign: sign(number.isNegative) + (isAlternate ? prefix : ""), body, withZeros: precision == nil)
  }

  private func float(_ number: Number) throws(FunctionError) -> String {
    let isGeneral = letter == "g" || letter == "G" || letter == "v"
    let isShortest = isGeneral && precision == nil
    guard var digits = number.decimalDigits(exact: !isShortest) else {
      throw unsupported("the number has too many digits")
    }
    let body =
      switch letter {
      case "f": digits.fixed(places: precision ?? 6)
      case "e", "E": digits.scientific(places: precision ?? 6)
      default: digits.general(precision: precision)
      }
    let isUpper = letter == "E" || letter == "G"
    return filled(sign: sign(number.isNegative), isUpper ? body.uppercased() : body, withZeros: true)
  }

  private func sign(_ isNegative: Bool) -> String {
    isNegative ? "-" : showsPlus ? "+" : showsSpace ? " " : ""
  }

  /// Zeros stand between the sign and the digits, spaces around both.
  private func filled(sign: String, _ body: String, withZeros: Bool) -> String {
    let missing = max(width - sign.count - body.count, 0)
    if alignsLeft { return sign + body + String(repeating: " ", count: missing) }
    if padsWithZeros, withZeros { return sign + String(repeating: "0", count: missing) + body }
    return String(repeating: " ", count: missing) + sign + body
  }
}

extension DecimalDigits {
  /// `%f`: the digits in full with some places after the point.
  fileprivate mutating func fixed(places: Int) -> String {
    round(after: point + places)
    let whole = (0..<max(point, 0)).map { digit(at: $0) }.joined()
    let fraction = (0..<places).map { digit(at: point + $0) }.joined()
    return (whole.isEmpty ? "0" : whole) + (places > 0 ? "." + fraction : "")
  }

  /// `%e`: one digit before the point, and an exponent of at least two digits.
  fileprivate mutating func scientific(places: Int) -> String {
    round(after: places + 1)
    let exponent = digits.isEmpty ? 0 : point - 1
    let fraction = (0..<places).map { digit(at: $0 + 1) }.joined()
    let power = String(exponent.magnitude)
    return digit(at: 0) + (places > 0 ? "." + fraction : "") + "e" + (exponent < 0 ? "-" : "+")
      + (power.count < 2 ? "0" + power : power)
  }

  /// `%g`: the shorter of both, by Go's rule.
  fileprivate mutating func general(precision: Int?) -> String {
    var kept = digits.count
    if let precision {
      kept = max(precision, 1)
      round(after: kept)
    }
    var limit = precision.map { max($0, 1) } ?? 6
    if precision != nil, limit > digits.count, digits.count >= point { limit = digits.count }
    let exponent = digits.isEmpty ? 0 : point - 1
    if exponent < -4 || exponent >= max(limit, 1) && !digits.isEmpty {
      return scientific(places: max(min(kept, digits.count) - 1, 0))
    }
    return fixed(places: max(digits.count - point, 0))
  }

  private func digit(at index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }
}
