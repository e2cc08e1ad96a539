import Diagnostics
import JSONSyntax
import Testing

/// When the line of a member may be shown.
struct LineTests {
  private func check(
    _ text: String, _ line: String?, hidden: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let document = try document(text)
    let member = try node(document, "a")
    let place = document.placeWithLine(of: member, showsValue: true)
    #expect(place.line == line, sourceLocation: sourceLocation)
    #expect(
      document.placeWithLine(of: member, showsValue: false).line == hidden, sourceLocation: sourceLocation)
    #expect(place.start.offset == document.keyOffset(of: member), sourceLocation: sourceLocation)
    #expect(place.end.offset == document.endOffset(of: member), sourceLocation: sourceLocation)
  }

  @Test func aMemberByItself() throws {
    try check("{\n  \"a\": true,\n  \"b\": 1\n}", "  \"a\": true,")
    try check("{\n  \"a\": [1, [2]]\n}", "  \"a\": [1, [2]]")
    try check(#"{"a": "x"}"#, #"{"a": "x"}"#)
    try check("{\n\t\"a\": {}\r\n}", "\t\"a\": {}\r")
  }

  @Test func theHeadOfABlockShowsNoValue() throws {
    try check("{\n  \"a\": {\n    \"secret\": 1\n  }\n}", "  \"a\": {", hidden: "  \"a\": {")
    try check("{\n  \"a\": [\n    1\n  ]}", "  \"a\": [", hidden: "  \"a\": [")
    try check("{\n  \"a\": [{\n    \"x\": 1\n  }]}", "  \"a\": [{", hidden: "  \"a\": [{")
  }

  @Test func whatStandsBesideMayBeASecret() throws {
    try check(#"{"a": 1, "secret": 2}"#, nil)
    try check(#"{"secret": 2, "a": 1}"#, nil)
    try check("{\n\"a\": {\"secret\": 1}\n}", nil)
    try check("{\n\"a\": [{\"secret\": 1}]\n}", nil)
    try check("{\n\"a\": {\"secret\": 1,\n\"b\": 2}\n}", nil)
    try check("{\n\"a\": [\"secret\",\n1]\n}", nil)
    try check("{\n\"a\":\n{\n\"secret\": 1}\n}", nil)
    try check("{\n\"a\"\n:\n\n[1]}", nil)
    try check("{\n\"a\": {\n}, \"secret\": 1}", "\"a\": {", hidden: "\"a\": {")
    try check("{\n\"a\": \"\(String(repeating: "x", count: 1_000))\"\n}", nil)
  }
}
