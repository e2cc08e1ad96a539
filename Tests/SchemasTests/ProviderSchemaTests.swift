import JSONSyntax
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

  @Test func schemasThatTerraformPrints() throws {
    let text = #"""
      {"format_version":"1.0","provider_schemas":{"registry.terraform.io/x/x":{"provider":{"block":{}},
      "resource_schemas":{"x_one":{"block":{"attributes":{"id":{"type":"string","optional":true,"computed":true},
      "name":{"type":"string","required":true,"sensitive":true},"o":{"optional":true,"nested_type":{"attributes":{"k":{"optional":true}}}}},
      "block_types":{"a":{"block":{"attributes":{"t":{"optional":true}}}},"e":{"block":{}}}}},"x_none":{}},
      "data_source_schemas":{"x_two":{"block":{}}}},"registry.terraform.io/y/y":{}}}
      """#
    let document = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "s.json").document)
    let schemas = SchemaReader.read(document)
    #expect(schemas.map(\.sources) == [["registry.terraform.io/x/x"], ["registry.terraform.io/y/y"]])
    #expect(schemas[0].typeNames == ["data.x_two", "x_one"])
    let one = try #require(schemas[0].attributes(ofType: "x_one"))
    #expect(one.keys.sorted() == ["a", "e", "id", "name", "o"])
    #expect(
      one["name"]?.isRequired == true && one["name"]?.isSensitive == true && one["id"]?.isComputed == true)
    #expect(schemas[0].attributes(inside: try #require(one["a"])).keys.sorted() == ["t"])
    #expect(schemas[0].attributes(inside: try #require(one["o"])).keys.sorted() == ["k"])
    #expect(schemas[0].attributes(inside: try #require(one["e"])).isEmpty)
  }

  @Test(arguments: ["{}", "[]", #"{"provider_schemas":[]}"#, #"{"provider_schemas":{"x":3}}"#])
  func otherTextsHoldNoTypes(text: String) throws {
    let document = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "s.json").document)
    #expect(SchemaReader.read(document).allSatisfy { $0.typeNames.isEmpty })
  }
}
