extension Number {
  /// The digits in full, as Terraform turns a number into a text; `nil` where they are more than `limit`.
  package func plainText(limit: Int = 10_000) -> String? {
    integer.map { $0.description } ?? decimal.plainText(limit: limit)
  }

  /// The digits of a whole number without a sign in a base up to 36; `nil` of others, and where they are too many.
  package func digits(radix: Int) -> String? {
    if let integer, integer >= 0 { return String(integer, radix: radix) }
    guard isWhole, !isNegative, plainText(limit: 1_000) != nil else { return nil }
    let digits = decimal.naturalMagnitude.digits(base: UInt32(clamping: radix))
    return digits.map { String($0, radix: radix) }.joined()
  }

  /// Reads what Terraform takes for a number in a text: also `+1`, `007`, `.5` and `5.`.
  package init?(converting text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let digits = whole.drop { $0 == UInt8(ascii: "0") }
    let parts =
      [digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)]
      + (fraction.isEmpty ? [] : [String(decoding: fraction, as: UTF8.self)])
    let sign = isNegative ? "-" : ""
    self.init(parsing: sign + parts.joined(separator: ".") + String(decoding: rest, as: UTF8.self))
  }

  /// Reads an integer of any size in a base up to 62, as `parseint` does: upper case after lower case above 36.
  ///
  /// <https://developer.hashicorp.com/terraform/language/functions/parseint>
  package init?(digits text: some StringProtocol, base: Int) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard (2...62).contains(base), (1...10_000).contains(rest.count) else { return nil }
    let digits = rest.map { digitValue($0, base: base) }
    guard !digits.contains(nil) else { return nil }
    let value = BigNatural(digits: digits.compactMap { $0.map { UInt8($0) } }, base: UInt32(base))
    self.init(Decimal(value, isNegative: isNegative))
  }
}

private func digitValue(_ character: UInt8, base: Int) -> Int? {
  let value =
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character - UInt8(ascii: "A")) + (base <= 36 ? 10 : 36)
    default: 62
    }
  return value < base ? value : nil
}
