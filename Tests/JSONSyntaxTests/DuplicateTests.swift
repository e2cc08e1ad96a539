import Diagnostics
import JSONSyntax
import Testing

/// Keys that stand in one object twice.
struct DuplicateTests {
  @Test(arguments: [
    (#"{"a": 1, "a": 2}"#, ["1:10 a, 1:2"]),
    (#"{"a": 1, "\u0061": 2}"#, ["1:10 a, 1:2"]),
    (#"{"\u0061": 1, "a": 2}"#, ["1:15 a, 1:2"]),
    (#"{"a": 1, "b": 2, "a": 3, "a": 4, "b": 5}"#, ["1:18 a, 1:2", "1:26 a, 1:2", "1:34 b, 1:10"]),
    (#"{"": 1, "": 2}"#, ["1:9 , 1:2"]),
    (#"[{"a": 1}, {"a": 2, "x": {"a": 1, "a": 1}}]"#, ["1:35 a, 1:27"]),
    (#"{"x": {"b": 1, "b": 1}, "x": 2}"#, ["1:16 b, 1:8", "1:25 x, 1:2"]),
    (#"{"q\"": 1, "q\u0022": 2}"#, ["1:12 q\", 1:2"]),
    (#"{"\ud800": 1, "\udfff": 2}"#, ["1:15 \u{FFFD}, 1:2"]),
    (#"{"a": {"a": {"a": 1}}}"#, []),
    (#"[{"a": 1, "b": 2}, {"b": 1, "a": 2}, {"a": 1}]"#, []),
    (#"{"a": 1, "A": 2, "a ": 3, "é": 4, "e\u0301": 5}"#, []),
  ])
  func found(_ text: String, _ expected: [String]) throws {
    let (document, diagnostics) = read(text.utf8)
    #expect(document != nil)
    #expect(
      diagnostics.allSatisfy { $0.severity == .error && $0.id == "json-duplicate-key" && $0.help != nil })
    #expect(diagnostics.map(summary) == expected)
  }

  /// `LINE:COLUMN NAME, FIRST-LINE:FIRST-COLUMN`.
  private func summary(_ diagnostic: Diagnostic) -> String {
    let name = diagnostic.message.split(separator: "`", omittingEmptySubsequences: false)[1]
    let positions = [diagnostic.place, diagnostic.notes.first?.place].map { $0?.start.description ?? "?" }
    return "\(positions[0]) \(name), \(positions[1])"
  }

  @Test func lastOneWins() throws {
    let (found, _) = read(#"{"a": 1, "b": {"c": 1, "c": 2}, "a": 3, "a": 4, "c": 5}"#.utf8)
    let document = try #require(found)
    #expect(try document.number(node(document, "a")) == "4")
    #expect(try document.number(node(document, "b", "c")) == "2")
    #expect(Array(document.members(of: document.root)).count == 5)
  }

  /// Wide objects are compared in another way than narrow ones, and so are objects after many others.
  @Test(arguments: [1, 2, 95, 96, 97, 98, 500, 20_000])
  func inObjectsOfAnyWidth(_ width: Int) throws {
    let keys = (0..<width).map { "\"key-\($0)\": \($0)" }
    #expect(read("{\(keys.joined(separator: ","))}".utf8).diagnostics.isEmpty)
    for repeated in [0, width / 2, width - 1] {
      let text = "[{}, {\((keys + ["\"key-\(repeated)\": -1"]).joined(separator: ","))}]"
      let (found, diagnostics) = read(text.utf8)
      let document = try #require(found)
      #expect(diagnostics.map(\.message) == ["the key `key-\(repeated)` stands in one object twice"])
      let object = try #require(document.elements(of: document.root).suffix(1).first)
      #expect(document.member("key-\(repeated)", of: object).flatMap { document.number($0) } == "-1")
    }
  }

  /// So many different objects that their shapes are no longer kept.
  @Test func afterManyDifferentObjects() throws {
    let objects = (0..<40_000).map { #"{"a\#($0)": 1, "b\#($0)": 2}"# }
    let text = "[\(objects.joined(separator: ",")),{\"x\": 1, \"y\": 2, \"x\": 3}]"
    let (found, diagnostics) = read(text.utf8)
    #expect(diagnostics.map(\.message) == ["the key `x` stands in one object twice"])
    let document = try #require(found)
    #expect(document.count(of: document.root) == 40_001)
  }

  @Test func numberIsBounded() {
    let members = (0..<1_000).map { _ in #""a":0"# }
    let (_, diagnostics) = read("{\(members.joined(separator: ","))}".utf8)
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.message == "899 more keys stand in their objects twice")
  }

  @Test func namesAreShownSafely() {
    let name = String(repeating: "n", count: 200)
    let (_, long) = read(#"{"\#(name)": 1, "\#(name)": 2}"#.utf8)
    #expect(
      long.map(\.message) == ["the key `\(String(repeating: "n", count: 80))…` stands in one object twice"])
    let (_, hidden) = read(#"{"\u0007\u202e": 1, "\u0007\u202e": 2}"#.utf8)
    #expect(hidden.map(\.message) == ["the key `\u{FFFD}\u{FFFD}` stands in one object twice"])
  }

  /// A key that has to be escaped in a text is never taken for bytes that merely look like it.
  @Test(arguments: [
    (#"[{"a\"b": 1}, {"a"b": 2}]"#, "1:19 json-syntax: expected `:` after the key, found `b`"),
    (
      #"[{"a\\": 1}, {"a\": 2}]"#,
      "1:24 json-unexpected-end: expected the string's closing `\"`, found the end of the text"
    ),
    (#"[{"a\u0001": 1}, {"a<01>": 2}]"#, "1:21 json-control-character: a string holds the character U+0001"),
  ])
  func predictedKeysAreStillRead(_ text: String, _ expected: String) {
    check(text, fails: expected)
  }
}
