import Diagnostics
import JSONSyntax
import Testing

/// Where values and keys stand.
struct PlaceTests {
  /// `^` and `$` in the pattern stand before the first and after the last byte of what is looked for.
  private func check(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ offsets: (JSONDocument) throws -> (start: Int?, end: Int)
  ) throws {
    let parts = marked.split(separator: "^", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "$", omittingEmptySubsequences: false)
    let text = parts[0] + rest.joined()
    let found = try offsets(document(String(text)))
    #expect(found.start == parts[0].utf8.count, sourceLocation: sourceLocation)
    #expect(found.end == parts[0].utf8.count + rest[0].utf8.count, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    #"{"a": ^1$}"#, #"{"a":^"text"$ }"#, #"{"a" : ^"t\"x"$, "b": 1}"#, #"{"a": ^[]$}"#,
    #"{"a": ^[ ]$ , "b": []}"#,
    #"{"a": ^{ }$}"#, #"{"a": ^[1, 2 ]$ }"#, #"{"a": ^[[[]], {"x": [ 1 ] } ]$, "b": 2}"#, #"{"a": ^null$}"#,
    #"{"a":^-1.5e3$}"#, #"{"a": ^{"b": {"c": {}}}$}"#, #"{"é": "é", "a": ^"é"$}"#, #"{"a": ^[{"x": "]}"}]$}"#,
  ])
  func values(_ marked: String) throws {
    try check(marked) { document in
      let value = try node(document, "a")
      return (document.offset(of: value), document.endOffset(of: value))
    }
  }

  @Test(arguments: [
    #"{^"a"$:1}"#, #"{ ^"a"$ : 1}"#, "{\n\t^\"a\"$\n:\r\n[1]}", #"{"x":"\"", ^"a"$:1}"#,
    #"{"b\"": 1, ^"a"$: ":\""}"#,
    #"{"a b": {"a": 1}, ^"a"$: {"a": 2}}"#, #"{^"\u0061"$: 1}"#,
  ])
  func keys(_ marked: String) throws {
    try check(marked) { document in
      let value = try node(document, "a")
      return (document.keyOffset(of: value), document.placeOfKey(of: value).end.offset)
    }
  }

  @Test(arguments: [#"{^"a\"b"$: 1}"#, #"{"x": 0, ^"a\"b"$ : "\""}"#, #"{^"a\u0022b"$:1}"#])
  func keysWithQuotes(_ marked: String) throws {
    try check(marked) { document in
      let value = try node(document, "a\"b")
      return (document.keyOffset(of: value), document.placeOfKey(of: value).end.offset)
    }
  }

  @Test(arguments: [#"{^"\\"$: 1}"#, #"{"x": "\\", ^"\\"$:[]}"#])
  func keysWithBackslashes(_ marked: String) throws {
    try check(marked) { document in
      let value = try node(document, "\\")
      return (document.keyOffset(of: value), document.placeOfKey(of: value).end.offset)
    }
  }

  @Test func elementsAndRootHaveNoKey() throws {
    let document = try document(#" [{"a": 1}] "#)
    #expect(document.keyOffset(of: document.root) == nil)
    #expect(document.elements(of: document.root).allSatisfy { document.keyOffset(of: $0) == nil })
    #expect(document.placeOfKey(of: document.root) == document.place(of: document.root))
    #expect(document.offset(of: document.root) == 1)
    #expect(document.endOffset(of: document.root) == 11)
  }

  @Test func linesAndColumns() throws {
    let document = try document("{\n  \"é\": 1,\r\n  \"b\": [\n  ]\n}")
    let value = try document.place(of: node(document, "é"))
    #expect(value.description == "plan.json:2:8")
    #expect(value.end.description == "2:9")
    #expect(value.line == nil)
    let array = try document.place(of: node(document, "b"))
    #expect([array.start.description, array.end.description] == ["3:8", "4:4"])
  }

  @Test func byteOrderMarkTakesNoColumn() throws {
    let document = try document("\u{FEFF}[1]")
    #expect(document.place(of: document.root).start == Position(offset: 3, line: 1, column: 1))
    check("<EF><BB><BF>[x]", fails: "1:2 json-syntax: expected a value or `]`, found `x`")
  }

  /// Long texts are looked up by blocks: the same positions as by counting from the start.
  @Test func positionsInLongTexts() throws {
    let line = (0..<700).map { "\"é-\($0)\"" }.joined(separator: ",")
    for separator in [",", ",\n", ",\r\n\n"] {
      let text = "[" + (0..<60).map { _ in line }.joined(separator: separator) + "]"
      let document = try document(text)
      let bytes = Array(text.utf8)
      for (index, node) in document.elements(of: document.root).enumerated() where index % 3989 == 0 {
        let place = document.place(of: node)
        #expect(place.start == Position(offset: document.offset(of: node), in: bytes.span))
        #expect(place.end == Position(offset: document.endOffset(of: node), in: bytes.span))
      }
    }
  }

  private func check(_ text: String, fails expected: String) { JSONSyntaxTests.check(text, fails: expected) }
}
