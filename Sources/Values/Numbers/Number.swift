/// An exact decimal number of any size, as Terraform's JSON and HCL write them.
package struct Number: Hashable, Sendable {
  /// The value is `digits` · 10^`exponent`, negative where `isNegative`.
  ///
  /// `digits` has no leading and no trailing zero; zero is no digits, exponent 0 and not negative. So equal
  /// numbers have equal parts.
  private var digits: [UInt8]
  private var exponent: Int
  private var isNegative: Bool

  /// The number of an integer.
  package init(_ integer: Int) {
    let text = String(integer.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(digits: text, exponent: 0, isNegative: integer < 0)
  }

  /// Reads a number of JSON or HCL, as `-1.50e3`; `nil` where the text is none, or its exponent has more than
  /// twelve digits.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc8259#section-6>
  package init?(parsing text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var digits = Number.takeDigits(&rest)
    guard !digits.isEmpty, digits.count == 1 || digits[0] != 0 else { return nil }
    var exponent = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = Number.takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
      digits += fraction
      exponent = -fraction.count
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      guard let written = Number.takeExponent(&rest) else { return nil }
      exponent += written
    }
    guard rest.isEmpty else { return nil }
    self.init(digits: digits, exponent: exponent, isNegative: isNegative)
  }

  private init(digits: [UInt8], exponent: Int, isNegative: Bool) {
    var digits = digits[...]
    var exponent = exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    while digits.first == 0 { digits.removeFirst() }
    self.digits = Array(digits)
    self.exponent = digits.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !digits.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.map { $0 - UInt8(ascii: "0") }
  }

  private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let digits = takeDigits(&rest)
    guard (1...12).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -value : value
  }
}

extension Number {
  /// The number as an integer, where it is one and fits.
  package var integer: Int? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    var value = 0
    for digit in digits + Array(repeating: 0, count: exponent) {
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (next, overflow) = shifted.subtractingReportingOverflow(Int(digit))
      if tooLarge || overflow { return nil }
      value = next
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }
}

extension Number: Comparable {
  package static func < (left: Number, right: Number) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmallerInMagnitude(than: left) : left.isSmallerInMagnitude(than: right)
  }

  private func isSmallerInMagnitude(than other: Number) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    // The position of the first digit decides before the digits do, so that huge exponents cost nothing.
    let (mine, theirs) = (digits.count + exponent, other.digits.count + other.exponent)
    if mine != theirs { return mine < theirs }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension Number: CustomStringConvertible {
  /// The digits in full where there are not many more of them than digits that say something, else with an exponent.
  package var description: String {
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    let written = digits.map { String($0) }.joined()
    let point = digits.count + exponent
    if exponent >= 0, exponent <= 30 { return sign + written + String(repeating: "0", count: exponent) }
    if exponent < 0, point > 0 { return "\(sign)\(written.prefix(point)).\(written.dropFirst(point))" }
    if exponent < 0, point > -30 { return "\(sign)0.\(String(repeating: "0", count: -point))\(written)" }
    let fraction = written.count > 1 ? ".\(written.dropFirst())" : ""
    return "\(sign)\(written.prefix(1))\(fraction)e\(point - 1)"
  }
}
