/// The digits of a number and where its point stands, to be written in a notation with a number of places.
package struct DecimalDigits: Hashable, Sendable {
  /// Without zeros at either end; none of zero.
  package private(set) var digits: [UInt8]
  /// How many digits stand before the point; negative where zeros follow it.
  package private(set) var point: Int
  package let isNegative: Bool

  /// Rounds half to even after some digits, which may be none or less.
  package mutating func round(after count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let isTie = digits[count] == 5 && count + 1 == digits.count
    let isOdd = count > 0 && digits[count - 1] & 1 == 1
    let roundsUp = isTie ? isOdd : digits[count] >= 5
    var kept = Array(digits[..<count])
    if roundsUp {
      while kept.last == 9 { kept.removeLast() }
      if let last = kept.last {
        kept[kept.count - 1] = last + 1
      } else {
        kept = [1]
        point += 1
      }
    }
    digits = Array(kept[..<((kept.lastIndex { $0 != 0 } ?? -1) + 1)])
  }
}

extension Number {
  /// The digits that Terraform prints, or exactly those of the binary number that it keeps; `nil` of a number with
  /// thousands of digits.
  package func decimalDigits(exact: Bool) -> DecimalDigits? {
    guard let binary = decimal.binary else { return nil }
    if exact {
      let (digits, power) = binary.exactDigits
      return DecimalDigits(digits: digits, point: power, isNegative: isNegative)
    }
    let shortest = binary.shortestDecimal
    return DecimalDigits(
      digits: shortest.digits, point: shortest.digits.count + shortest.exponent, isNegative: isNegative)
  }
}
