import Testing
import Values

@Suite struct ValueTests {
  @Test func objectsAreSortedAndTheLaterOfTwoWins() {
    let object = Object([.init("b", .bool(true)), .init("a", .null), .init("b", .bool(false))])
    #expect(object.members.map(\.name) == ["a", "b"])
    #expect(object["b"] == .bool(false))
    #expect(object["c"] == nil)
  }

  @Test func manyMembersInTheWrongOrder() {
    let names = (0..<100_000).map { "k\(1_999_999 - $0)" }
    let object = Object((names + names).enumerated().map { .init($1, .number(Number($0))) })
    #expect(object.members.map(\.name) == names.reversed())
    #expect(object[names[7]] == .number(Number(100_007)))
  }

  @Test func settingMembers() {
    var object: Object = ["b": .null]
    object["a"] = .bool(true)
    object["b"] = .bool(false)
    object["c"] = nil
    #expect(object == ["a": .bool(true), "b": .bool(false)])
    object["a"] = nil
    #expect(object == ["b": .bool(false)])
  }

  @Test func aMarkStays() {
    let value = Value.string("s")
    #expect(!value.marked(sensitive: false).isSensitive)
    #expect(value.marked(sensitive: true).marked(sensitive: false).isSensitive)
  }

  @Test(arguments: [
    (AttributePath([.name("a"), .index(0), .name("b")]), "a[0].b"),
    (AttributePath([.name("tags"), .name("x y")]), #"tags["x y"]"#),
    (AttributePath(), ""), (AttributePath([.name("a-b")]), "a-b"), (AttributePath([.name("1a")]), #"["1a"]"#),
    (AttributePath([.name("a"), .index(0), .index(1)]), "a[0][1]"),
  ])
  func pathsAreWrittenAsTerraformWritesThem(path: AttributePath, text: String) {
    #expect(path.description == text)
  }

  @Test func partsOfPaths() {
    let path = AttributePath([.name("ingress")]).appending(.index(0)).appending(.name("cidr_blocks"))
    #expect(path.names == "ingress.cidr_blocks")
    #expect(path.attribute == "ingress")
    #expect(AttributePath([.index(0)]).attribute == nil)
  }

  @Test func whatAValueIs() {
    #expect(Value.null.isNull && !Value.string("").isNull)
    #expect(Value.unknown(.knownAfterApply).unknownReason == .knownAfterApply)
    #expect(Value.list([.unknown(.knownAfterApply)]).unknownReason == nil)
    #expect(Value.string("s") != Value(.string("s"), isSensitive: true))
    let kinds = [
      Value.null, .bool(true), .number(Number(1)), .string(""), .list([]), .object([:]),
      .unknown(.knownAfterApply),
    ].map(\.kindName)
    #expect(kinds == ["null", "bool", "number", "string", "list", "object", "unknown"])
  }

  @Test func base64() {
    #expect(Base64.decode("") == [])
    #expect(Base64.decode("aGVsbG8=").map { String(decoding: $0, as: UTF8.self) } == "hello")
    #expect(Base64.decode("/+8=") == [0xFF, 0xEF])
    #expect(Base64.decode("AA==") == [0])
    for text in [
      "A", "AA=", "AB==", "A===", "%AAA", "AA==AA==", "AAAA=", "AAB=", "=AAA", "AA A", "AA\nA", "__8=",
    ] {
      #expect(Base64.decode(text) == nil, "\(text)")
    }
  }
}
