/// What Terraform's operators calculate: in 512 bits, rounded half to even.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/operators#arithmetic-operators>
extension Number {
  /// `self + other`
  package func adding(_ other: Number) throws(ArithmeticError) -> Number {
    if let left = integer, let right = other.integer {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow { return Number(sum) }
    }
    return try Number(binary() + other.binary())
  }

  /// `self - other`
  package func subtracting(_ other: Number) throws(ArithmeticError) -> Number {
    if let left = integer, let right = other.integer {
      let (difference, overflow) = left.subtractingReportingOverflow(right)
      if !overflow { return Number(difference) }
    }
    return try Number(binary() + -other.binary())
  }

  /// `self * other`
  package func multiplied(by other: Number) throws(ArithmeticError) -> Number {
    if let left = integer, let right = other.integer {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if !overflow { return Number(product) }
    }
    return try Number(binary() * other.binary())
  }

  /// `self / other`; to divide by zero gives infinity in Terraform, which has no place here.
  package func divided(by other: Number) throws(ArithmeticError) -> Number {
    if other.isZero { throw isZero ? .undefined : .outOfRange }
    if let left = integer, let right = other.integer {
      let (quotient, overflow) = left.dividedReportingOverflow(by: right)
      if !overflow, left % right == 0 { return Number(quotient) }
    }
    return try Number(binary() / other.binary())
  }

  /// `self % other`, with the sign of `self`; Terraform's remainder of a division by zero is the dividend.
  package func remainder(dividingBy other: Number) throws(ArithmeticError) -> Number {
    if other.isZero {
      if isZero { throw .undefined }
      return self
    }
    if let left = integer, let right = other.integer {
      return Number(left.remainderReportingOverflow(dividingBy: right).partialValue)
    }
    let (left, right) = (try binary(), try other.binary())
    return Number(left + -(right * (left / right).truncated))
  }

  /// `-self`
  package var negated: Number {
    if let integer, integer != .min { return Number(-integer) }
    return Number(decimal.negated)
  }

  /// The number without its sign.
  package var magnitude: Number { isNegative ? negated : self }

  /// The number as Terraform keeps it: with many digits the nearest of 512 bits.
  package func rounded() throws(ArithmeticError) -> Number {
    // What has this few digits is told apart by 512 bits, and comes back as it was.
    if integer != nil || decimal.digits.count <= 154 { return self }
    return try Number(binary())
  }

  private func binary() throws(ArithmeticError) -> BinaryFloat {
    guard let binary = decimal.binary else { throw .outOfRange }
    return binary
  }

  private init(_ binary: BinaryFloat) { self.init(binary.shortestDecimal) }
}
