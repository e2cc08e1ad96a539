import Testing
import Values

@Suite struct NumberTests {
  private func number(_ text: String) throws -> Number { try #require(Number(parsing: text), "\(text)") }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.000", "0"), ("1", "1"), ("-1.50", "-1.5"), ("1e3", "1000"),
    ("1.5E+2", "150"),
    ("0.001", "0.001"), ("12345678901234567890123", "12345678901234567890123"), ("1e400", "1e400"),
    ("-2.5e-90", "-2.5e-90"), ("100e-2", "1"), ("1e999999999999", "1e999999999999"),
    ("9007199254740993", "9007199254740993"), ("1e0000000000000000003", "1000"),
    ("0e99999999999999999999", "0"),
    ("-0.0e-5", "0"), ("1e-30", "0.000000000000000000000000000001"), ("1e-31", "1e-31"), ("1e31", "1e31"),
    ("1e30", "1000000000000000000000000000000"), ("-9223372036854775809", "-9223372036854775809"),
    ("100000000000000000000.5", "100000000000000000000.5"), ("123456789012345678", "123456789012345678"),
  ])
  func canonicalText(text: String, canonical: String) throws {
    #expect(try number(text).description == canonical)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1x", "0x10", " 1", "١", "1e9999999999999999999", "NaN",
    "-01", "00", "1e1.5",
    "1 ", "1_000", "--1", "0e",
  ])
  func whatIsNoNumber(text: String) {
    #expect(Number(parsing: text) == nil)
  }

  @Test func equalNumbersAreOne() throws {
    #expect(Set(try ["1", "1.0", "10e-1", "0.1e1"].map { try number($0) }).count == 1)
    #expect(Set(try ["0", "-0", "0.0", "-0e7"].map { try number($0) }).count == 1)
    #expect(Set(try ["1e400", "10e399", "0.1e401"].map { try number($0) }).count == 1)
    #expect(Set(try ["1000", "1e3"].map { try number($0) } + [Number(1000)]).count == 1)
    #expect(try number("9007199254740993") != number("9007199254740992"))
  }

  @Test func orderIsExact() throws {
    let ascending = [
      "-1e999999999999999999", "-9223372036854775809", "-9223372036854775808", "-10", "-9.5", "-1e-300", "0",
      "1e-999999999999999999", "1e-300", "0.3", "0.30000000000000001", "2", "10", "9223372036854775807",
      "9223372036854775808", "1e400", "1.5e400", "1e999999999999999999",
    ]
    let numbers = try ascending.map { try number($0) }
    for (index, left) in numbers.enumerated() {
      for (other, right) in numbers.enumerated() {
        #expect((left < right) == (index < other), "\(left) < \(right)")
      }
    }
  }

  @Test(
    arguments: [
      ("7", 7), ("-7", -7), ("1e3", 1000), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("1.5", nil), ("1e400", nil), ("0", 0), ("-0", 0),
      ("1e18", 1_000_000_000_000_000_000), ("1e19", nil),
      ("70e-1", 7), ("-9223372036854775809", nil), ("999999999999999999", 999_999_999_999_999_999),
    ] as [(String, Int?)])
  func integers(text: String, integer: Int?) throws {
    #expect(try number(text).integer == integer)
    if let integer { #expect(Number(integer) == (try number(text))) }
  }
}
