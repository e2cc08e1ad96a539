extension Decimal {
  /// Whether the number has no fraction.
  var isWhole: Bool { exponent >= 0 }

  /// The number with the other sign.
  var negated: Decimal { Decimal(digits: digits, exponent: exponent, isNegative: !isNegative) }

  /// The number without its fraction.
  var truncated: Decimal {
    guard exponent < 0 else { return self }
    let kept = max(digits.count + exponent, 0)
    return Decimal(digits: Array(digits[..<kept]), exponent: 0, isNegative: isNegative)
  }

  /// One less than a negative integer, or than zero; what has trailing zeros stays whole.
  var predecessor: Decimal {
    guard !digits.isEmpty else { return Decimal(-1) }
    var raised = digits + Array(repeating: 0, count: exponent)
    var index = raised.count - 1
    while index >= 0, raised[index] == 9 {
      raised[index] = 0
      index -= 1
    }
    if index >= 0 { raised[index] += 1 } else { raised.insert(1, at: 0) }
    return Decimal(digits: raised, exponent: 0, isNegative: true)
  }

  /// The digits in full, or `nil` where they are more than `limit`.
  func plainText(limit: Int) -> String? {
    guard exponent.magnitude <= limit, digits.count <= limit else { return nil }
    let sign = isNegative ? "-" : ""
    let written = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    if digits.isEmpty { return "0" }
    if exponent >= 0 { return sign + written + String(repeating: "0", count: exponent) }
    let point = digits.count + exponent
    if point > 0 { return "\(sign)\(written.prefix(point)).\(written.dropFirst(point))" }
    return "\(sign)0.\(String(repeating: "0", count: -point))\(written)"
  }
}
