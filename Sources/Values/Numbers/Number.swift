/// An exact decimal number of any size, as Terraform's JSON and HCL write them.
package struct Number: Hashable, Sendable {
  /// An integer that fits is never a decimal, so equal numbers are equal here.
  private enum Storage: Hashable, Sendable {
    case integer(Int)
    indirect case decimal(Decimal)
  }

  private var storage: Storage

  /// The number of an integer.
  package init(_ integer: Int) { storage = .integer(integer) }

  /// Reads a number of JSON or HCL, as `-1.50e3`; `nil` where the text is none, or where the exponent of a number other
  /// than zero has more than eighteen digits.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc8259#section-6>
  package init?(parsing text: String) {
    if let integer = Number.plainInteger(text) {
      self.init(integer)
    } else {
      guard let decimal = Decimal(parsing: text) else { return nil }
      self.init(decimal)
    }
  }

  /// Reads the same from a part of a text.
  package init?(parsing text: Substring) { self.init(parsing: String(text)) }

  /// The number of a decimal, which may be an integer.
  init(_ decimal: Decimal) {
    storage = decimal.integer.map { .integer($0) } ?? .decimal(decimal)
  }

  /// What nearly all numbers are: digits that fit whatever they are, without fraction and exponent.
  private static func plainInteger(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...18).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return nil
    }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The number's digits.
  var decimal: Decimal {
    switch storage {
    case .integer(let integer): Decimal(integer)
    case .decimal(let decimal): decimal
    }
  }
}

extension Number {
  /// The number as an integer, where it is one and fits.
  package var integer: Int? {
    if case .integer(let integer) = storage { integer } else { nil }
  }
}

extension Number: Comparable {
  package static func < (left: Number, right: Number) -> Bool {
    if let left = left.integer, let right = right.integer { return left < right }
    return left.decimal < right.decimal
  }
}

extension Number: CustomStringConvertible {
  /// As Terraform prints it; with an exponent where the digits in full would be mostly zeros.
  package var description: String {
    switch storage {
    case .integer(let integer): integer.description
    case .decimal(let decimal): decimal.description
    }
  }
}
