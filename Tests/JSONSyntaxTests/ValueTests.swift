import JSONSyntax
import Testing

/// Kinds, literals, containers and lookups.
struct ValueTests {
  @Test(arguments: [
    ("null", JSONKind.null), ("false", .false), ("true", .true), ("-0.5e+1", .number), (#""a""#, .string),
    ("[]", .array), ("{}", .object), (" [ 1 ] ", .array), ("\n{ }\t", .object),
  ])
  func kind(_ text: String, _ expected: JSONKind) throws {
    let document = try document(text)
    #expect(document.kind(of: document.root) == expected)
  }

  @Test func boolOfLiterals() throws {
    let document = try document("[true, false, null, 1]")
    #expect(document.elements(of: document.root).map { document.bool($0) } == [true, false, nil, nil])
  }

  @Test func otherKindsHaveNoTextAndNoChildren() throws {
    let document = try document(#"[null, true, 1, "s", [1], {"a": 1}]"#)
    let nodes = Array(document.elements(of: document.root))
    #expect(nodes.map { document.string($0) } == [nil, nil, nil, "s", nil, nil])
    #expect(nodes.map { document.number($0) } == [nil, nil, "1", nil, nil, nil])
    #expect(nodes.map { document.count(of: $0) } == [0, 0, 0, 0, 1, 1])
    #expect(nodes.map { Array(document.elements(of: $0)).count } == [0, 0, 0, 0, 1, 1])
    #expect(nodes.map { Array(document.members(of: $0)).count } == [0, 0, 0, 0, 0, 1])
    #expect(nodes.map { document.member("a", of: $0) != nil } == [false, false, false, false, false, true])
  }

  @Test func elementsSkipDescendants() throws {
    let document = try document("[[[1, 2], []], {}, [[[]]], 7]")
    let kinds = document.elements(of: document.root).map { document.kind(of: $0) }
    #expect(kinds == [.array, .object, .array, .number])
  }

  @Test func membersInOrder() throws {
    let document = try document(#"{"b": {"x": 1}, "a": [1, 2], "": null}"#)
    let members = document.members(of: document.root).map { (document.name(of: $0.key), $0.value) }
    #expect(members.map(\.0) == ["b", "a", ""])
    #expect(members.map { document.kind(of: $0.1) } == [.object, .array, .null])
    #expect(Array(document.elements(of: document.root)) == members.map(\.1))
    #expect(members.map { document.key(of: $0.1).map(document.name) } == ["b", "a", ""])
  }

  @Test func countOfManyChildren() throws {
    let document = try document("[" + String(repeating: "0,", count: 70_000) + "0]")
    #expect(document.count(of: document.root) == 70_001)
  }

  @Test func lookups() throws {
    let document = try document(#"{"a": {"deep": 1, "b": 2}, "b": 3, "": 4, "c": [{"d": 5}]}"#)
    #expect(try document.number(node(document, "b")) == "3")
    #expect(try document.number(node(document, "a", "b")) == "2")
    #expect(try document.number(node(document, "")) == "4")
    #expect(document.member("deep", of: document.root) == nil)
    #expect(document.member("nowhere", of: document.root) == nil)
    #expect(document.symbol(for: "d") != nil)
    #expect(document.symbol(for: "nowhere") == nil)
    #expect(document.symbol(for: "nowhere, and longer than any small string") == nil)
  }

  @Test func symbolsStandForNames() throws {
    let document = try document(#"[{"key": 1}, {"key": 2}, {"k\u0065y": 3}]"#)
    let symbol = try #require(document.symbol(for: "key"))
    let values = document.elements(of: document.root).compactMap { document.member(symbol, of: $0) }
    #expect(values.map { document.number($0) } == ["1", "2", "3"])
    #expect(document.name(of: symbol) == "key")
  }

  @Test func rootHasNoKey() throws {
    let document = try document("[1]")
    #expect(document.key(of: document.root) == nil)
    #expect(document.elements(of: document.root).allSatisfy { document.key(of: $0) == nil })
  }
}
