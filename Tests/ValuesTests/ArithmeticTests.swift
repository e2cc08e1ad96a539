import Testing
import Values

/// What `terraform console` prints.
@Suite struct ArithmeticTests {
  struct Operation: Sendable {
    var left: String
    var sign: Character
    var right: String
    var expected: String

    init(_ left: String, _ sign: Character, _ right: String, _ expected: String) {
      self.left = left
      self.sign = sign
      self.right = right
      self.expected = expected
    }
  }

  @Test(arguments: [
    Operation("1", "+", "2", "3"),
    Operation("0.1", "+", "0.2", "0.3"),
    Operation(
      "1.1", "+", "2.2",
      "3.3000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002"
    ),
    Operation("9223372036854775807", "+", "1", "9223372036854775808"),
    Operation("-9223372036854775808", "-", "1", "-9223372036854775809"),
    Operation("9223372036854775808", "-", "1", "9223372036854775807"),
    Operation(
      "0.1", "-", "0.3",
      "-0.20000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002"
    ),
    Operation("123456789012345678901234567890", "*", "10", "1234567890123456789012345678900"),
    Operation("-9223372036854775808", "*", "-1", "9223372036854775808"),
    Operation("0.1", "*", "3", "0.3"),
    Operation("10", "/", "4", "2.5"),
    Operation("5", "/", "-2", "-2.5"),
    Operation("6", "/", "3", "2"),
    Operation("-9223372036854775808", "/", "-1", "9223372036854775808"),
    Operation(
      "1", "/", "3",
      "0.33333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333335"
    ),
    Operation(
      "2", "/", "3",
      "0.6666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666667"
    ),
    Operation(
      "22", "/", "7",
      "3.1428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428571428"
    ),
    Operation(
      "1e100", "/", "3",
      "3333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333.3333333333333333333333333333333333333333333333333333334"
    ),
    Operation(
      "1e-10", "/", "3",
      "0.000000000033333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333"
    ),
    Operation("-7", "%", "3", "-1"),
    Operation("7", "%", "2.5", "2"),
    Operation("5", "%", "0", "5"),
    Operation("1e20", "%", "7", "2"),
    Operation("-9223372036854775808", "%", "-1", "0"),
    Operation(
      "10", "%", "3.3",
      "0.10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000048"
    ),
    Operation(
      "-0.5", "%", "0.3",
      "-0.19999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
    ),
  ])
  func operation(_ operation: Operation) throws {
    let left = try #require(Number(parsing: operation.left))
    let right = try #require(Number(parsing: operation.right))
    #expect(try result(left, operation.sign, right).plainText() == operation.expected)
  }

  @Test func thirdsMakeAWhole() throws {
    let third = try Number(1).divided(by: Number(3))
    #expect(try third.multiplied(by: Number(3)) == Number(1))
  }

  /// Products of at most 512 bits are exact, so that division undoes multiplication.
  @Test func divisionUndoesMultiplication() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func digits(_ count: Int) throws -> Number {
      let text = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Long runs of zeros and nines are where carries go wrong.
        let digit = state >> 60
        return digit < 4 ? "0" : digit < 8 ? "9" : String(digit - 7)
      }
      return try #require(Number(parsing: "1" + text.joined()))
    }
    for round in 0..<500 {
      let (left, right) = (try digits(round % 70 + 1), try digits(round % 73 + 1))
      let product = try left.multiplied(by: right)
      #expect(try product.divided(by: right) == left)
      let rest = try right.subtracting(Number(1))
      #expect(try product.adding(rest).remainder(dividingBy: right) == rest)
      #expect(try product.subtracting(left).adding(left) == product)
    }
  }

  @Test func divisionByZeroHasNoResult() {
    #expect(throws: ArithmeticError.outOfRange) { try Number(1).divided(by: Number(0)) }
    #expect(throws: ArithmeticError.undefined) { try Number(0).divided(by: Number(0)) }
  }

  @Test func hugeExponentsAreRefused() throws {
    let huge = try #require(Number(parsing: "1e999999999"))
    #expect(throws: ArithmeticError.outOfRange) { try huge.adding(Number(1)) }
    #expect(huge.plainText() == nil)
    #expect(huge.floor == huge)
  }

  @Test(arguments: [
    ("-1.5", "-2", "-1"), ("1.5", "1", "2"), ("-0.5", "-1", "0"), ("7", "7", "7"), ("-9.1", "-10", "-9"),
    ("-99.1", "-100", "-99"),
    (
      "123456789012345678901234567890.5", "123456789012345678901234567890",
      "123456789012345678901234567891"
    ),
  ])
  func rounding(text: String, floor: String, ceiling: String) throws {
    let number = try #require(Number(parsing: text))
    #expect(number.floor.plainText() == floor)
    #expect(number.ceiling.plainText() == ceiling)
  }

  @Test(arguments: [
    ("+1", "1"), ("007", "7"), (".5", "0.5"), ("5.", "5"), ("-0", "0"), ("1e3", "1000"), ("1.50", "1.5"),
  ])
  func textsThatAreNumbers(text: String, expected: String) throws {
    #expect(try #require(Number(converting: text)).plainText() == expected)
  }

  @Test(arguments: ["", ".", "x", "1 ", "0x10", "--1", "1_000", "e5"])
  func textsThatAreNone(text: String) { #expect(Number(converting: text) == nil) }

  private func result(_ left: Number, _ sign: Character, _ right: Number) throws -> Number {
    switch sign {
    case "+": try left.adding(right)
    case "-": try left.subtracting(right)
    case "*": try left.multiplied(by: right)
    case "/": try left.divided(by: right)
    default: try left.remainder(dividingBy: right)
    }
  }
}
