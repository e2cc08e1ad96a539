extension Number {
  /// Whether the number is zero.
  package var isZero: Bool { integer == 0 }

  /// Whether the number is less than zero.
  package var isNegative: Bool { self < Number(0) }

  /// Whether the number has no fraction, whatever its size.
  package var isWhole: Bool { integer != nil || decimal.isWhole }

  /// The greatest integer that is not greater.
  package var floor: Number {
    if isWhole { return self }
    let truncated = Number(decimal.truncated)
    return isNegative ? Number(truncated.decimal.predecessor) : truncated
  }

  /// The smallest integer that is not smaller.
  package var ceiling: Number { negated.floor.negated }

  /// The number without its fraction.
  package var truncated: Number { isWhole ? self : Number(decimal.truncated) }

  /// The nearest floating-point number of 64 bits; infinite where there is none.
  package var double: Double { integer.map { Double($0) } ?? Double(description) ?? .infinity }

  /// The number whose shortest notation is that of `double`; `nil` for what is not finite.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(parsing: double.description)
  }

  /// The number as an integer of another width, where it is one and fits.
  package func integer<Integer: FixedWidthInteger>(as type: Integer.Type) -> Integer? {
    if let integer { return Integer(exactly: integer) }
    guard isWhole, let text = plainText(limit: 40) else { return nil }
    return Integer(text)
  }
}
