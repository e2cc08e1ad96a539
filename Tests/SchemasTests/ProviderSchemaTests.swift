import Schemas
import Testing

@Suite struct ProviderSchemaTests {
  /// Two types and a data source; `t` is nested in `a`, and `e` is an empty block.
  private static let schema = ProviderSchema(
    """
    registry.terraform.io/example/example
    id name a t e
    data.x_two=$ x_one=& x_two=$
    #6 $1&8 ! #6$9%B#'B%
    """)

  @Test func typesHaveAttributes() throws {
    #expect(Self.schema.sources == ["registry.terraform.io/example/example"])
    #expect(Self.schema.typeNames == ["data.x_two", "x_one", "x_two"])
    #expect(Self.schema.attributes(ofType: "x_three") == nil)
    let one = try #require(Self.schema.attributes(ofType: "x_one"))
    #expect(one.keys.sorted() == ["a", "e", "id", "name"])
    #expect(one["id"]?.isOptional == true && one["id"]?.isComputed == true && one["id"]?.isNested == false)
    #expect(one["name"]?.isRequired == true && one["name"]?.isSensitive == true)
    let nested = try #require(one["a"])
    #expect(Self.schema.attributes(inside: nested).keys.sorted() == ["id"])
    #expect(Self.schema.attributes(inside: try #require(one["e"])).isEmpty)
    #expect(Self.schema.attributes(ofType: "data.x_two")?.keys.sorted() == ["name", "t"])
  }

  @Test func brokenTextsHoldNothing() {
    #expect(ProviderSchema("").typeNames == [])
    #expect(ProviderSchema("a\nb\nc=~~~~~~\nd").attributes(ofType: "c") == [:])
    #expect(ProviderSchema("a\nb\nc=#\n~").attributes(ofType: "c") == [:])
  }
}
