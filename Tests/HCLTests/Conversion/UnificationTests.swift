import HCL
import Testing
import Values

@Suite struct UnificationTests {
  struct Row: Sendable {
    var types: [ValueType]
    var expected: ValueType?

    init(_ types: ValueType..., gives expected: ValueType?) {
      self.types = types
      self.expected = expected
    }
  }

  private static let rows: [Row] = [
    Row(gives: .any),
    Row(.number, .number, gives: .number),
    Row(.number, .string, .bool, gives: .string),
    Row(.number, .bool, gives: nil),
    Row(.any, .number, gives: .number),
    Row(.number, .list(.number), gives: nil),
    Row(.list(.number), .list(.string), gives: .list(.string)),
    Row(.list(.any), .list(.string), gives: .list(.string)),
    Row(.tuple([.number]), .tuple([.string]), gives: .tuple([.string])),
    Row(.tuple([.number]), .tuple([]), gives: .list(.number)),
    Row(.tuple([.number]), .list(.string), gives: .list(.string)),
    Row(.set(.number), .set(.string), gives: .set(.string)),
    Row(.object(["a": .number]), .object(["a": .string]), gives: .object(["a": .string])),
    Row(.object(["a": .number]), .object(["b": .string]), gives: .map(.string)),
    Row(.object(["a": .number]), .map(.string), gives: .map(.string)),
    Row(.object(["a": .number]), .tuple([.number]), gives: nil),
    Row(.map(.number), .list(.number), gives: nil),
  ]

  @Test(arguments: rows)
  func unified(_ row: Row) { #expect(ValueType.unified(row.types) == row.expected) }

  @Test func valuesAreConvertedToTheirType() throws {
    let values = try #require(unify([1, "a", .secret(true), nil, .later]))
    #expect(notation(.list(values)) == "[\"1\", \"a\", secret(\"true\"), null, unknown]")
    #expect(unify([1, true]) == nil)
  }

  @Test func objectsTakeTheAttributesOfTheType() throws {
    let value: Value = ["a": 1, "b": 2]
    #expect(notation(try value.converted(to: .object(["a": .string]))) == "{a = \"1\"}")
    #expect(throws: ConversionError("attribute \"c\" is required")) {
      try value.converted(to: .object(["c": .string]))
    }
  }
}
