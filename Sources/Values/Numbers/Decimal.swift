/// The digits and the exponent of a number.
struct Decimal: Hashable, Sendable {
  /// The value is `digits` · 10^`exponent`, negative where `isNegative`.
  ///
  /// `digits` has no leading and no trailing zero; zero is no digits, exponent 0 and not negative. So equal
  /// numbers have equal parts.
  private(set) var digits: [UInt8]
  private(set) var exponent: Int
  private(set) var isNegative: Bool

  init(_ integer: Int) {
    let digits = String(integer.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(digits: digits, exponent: 0, isNegative: integer < 0)
  }

  /// Reads a number of JSON or HCL; see `Number`.
  init?(parsing text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var digits = Decimal.takeDigits(&rest)
    guard !digits.isEmpty, digits.count == 1 || digits[0] != 0 else { return nil }
    var exponent = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = Decimal.takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
      digits += fraction
      exponent = -fraction.count
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      guard let written = Decimal.takeExponent(&rest, ofZero: digits.allSatisfy { $0 == 0 }) else {
        return nil
      }
      exponent += written
    }
    guard rest.isEmpty else { return nil }
    self.init(digits: digits, exponent: exponent, isNegative: isNegative)
  }

  /// Takes digits with zeros at either end.
  init(digits: [UInt8], exponent: Int, isNegative: Bool) {
    let significant = digits.drop { $0 == 0 }
    let end = significant.lastIndex { $0 != 0 }.map { $0 + 1 } ?? significant.startIndex
    self.digits = Array(significant[..<end])
    self.exponent = significant.isEmpty ? 0 : exponent + significant.endIndex - end
    self.isNegative = isNegative && !significant.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.map { $0 - UInt8(ascii: "0") }
  }

  private static func takeExponent(_ rest: inout ArraySlice<UInt8>, ofZero isZero: Bool) -> Int? {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let written = takeDigits(&rest)
    guard !written.isEmpty else { return nil }
    if isZero { return 0 }
    let digits = written.drop { $0 == 0 }
    // Eighteen digits leave room for the digits of the number itself to be added without overflow.
    guard digits.count <= 18 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -value : value
  }
}

extension Decimal {
  /// The number as an integer, where it is one and fits.
  var integer: Int? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    // Counting downwards reaches the smallest integer, which has no positive counterpart.
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

extension Decimal: Comparable {
  static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmallerInMagnitude(than: left) : left.isSmallerInMagnitude(than: right)
  }

  private func isSmallerInMagnitude(than other: Decimal) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    // The position of the first digit decides before the digits do, so that huge exponents cost nothing.
    let (mine, theirs) = (digits.count + exponent, other.digits.count + other.exponent)
    if mine != theirs { return mine < theirs }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension Decimal: CustomStringConvertible {
  /// The digits in full where at most thirty zeros come with them, else with an exponent.
  var description: String {
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
