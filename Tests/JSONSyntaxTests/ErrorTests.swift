import Diagnostics
import JSONSyntax
import Testing

/// What is said about a text that is no JSON, and where.
struct ErrorTests {
  @Test(arguments: [
    ("", "1:1 json-unexpected-end: expected a value, found the end of the text"),
    (" \n ", "2:2 json-unexpected-end: expected a value, found the end of the text"),
    ("<EF><BB><BF>", "1:1 json-unexpected-end: expected a value, found the end of the text"),
    ("[", "1:2 json-unexpected-end: expected a value or `]`, found the end of the text"),
    ("[1,", "1:4 json-unexpected-end: expected a value, found the end of the text"),
    ("{", "1:2 json-unexpected-end: expected a key in double quotes or `}`, found the end of the text"),
    (#"{"a""#, "1:5 json-unexpected-end: expected `:` after the key, found the end of the text"),
    (#"{"a":1"#, "1:7 json-unexpected-end: expected `,` or `}`, found the end of the text"),
    (#"{"a":1,"#, "1:8 json-unexpected-end: expected a key in double quotes, found the end of the text"),
    (#"{"a":tr"#, "1:8 json-unexpected-end: expected the rest of `true`, found the end of the text"),
    (
      #"["\"#,
      "1:4 json-unexpected-end: "
        + #"expected one of `"`, `\`, `/`, `b`, `f`, `n`, `r`, `t`, `u` after a backslash, "#
        + "found the end of the text"
    ),
    (
      #"["\u00"#,
      "1:7 json-unexpected-end: "
        + #"expected one of four hexadecimal digits after `\u`, found the end of the text"#
    ),
    ("-", "1:2 json-unexpected-end: expected a digit, found the end of the text"),
  ])
  func cutOff(_ text: String, _ expected: String) { check(text, fails: expected) }

  @Test(arguments: [
    (#"{"a":1 "b":2}"#, "1:8 json-syntax: expected `,` or `}`, found `\"`"),
    ("[1 2]", "1:4 json-syntax: expected `,` or `]`, found `2`"),
    ("[1}", "1:3 json-syntax: expected `,` or `]`, found `}`"),
    ("[1,]", "1:4 json-syntax: expected a value, found `]`"),
    (#"{"a":1,}"#, "1:8 json-syntax: expected a key in double quotes, found `}`"),
    (#"{"a" 1}"#, "1:6 json-syntax: expected `:` after the key, found `1`"),
    ("{a:1}", "1:2 json-syntax: expected a key in double quotes or `}`, found `a`"),
    ("['a']", "1:2 json-syntax: expected a value or `]`, found `'`"),
    ("[<00>]", "1:2 json-syntax: expected a value or `]`, found the character U+0000"),
    ("[<C3><A9>]", "1:2 json-syntax: expected a value or `]`, found the character U+00E9"),
    ("[`]", "1:2 json-syntax: expected a value or `]`, found a backtick"),
    ("[trux]", "1:5 json-syntax: expected the rest of `true`, found `x`"),
    ("[nil]", "1:3 json-syntax: expected the rest of `null`, found `i`"),
    ("[1]\n]", "2:1 json-trailing-data: expected the end of the text, found `]`"),
    ("{} {}", "1:4 json-trailing-data: expected the end of the text, found `{`"),
    ("1<00>", "1:2 json-trailing-data: expected the end of the text, found the character U+0000"),
    ("[01]", "1:3 json-syntax: expected `,` or `]`, found `1`"),
    ("[-x]", "1:3 json-number: expected a digit, found `x`"),
    ("[1.x]", "1:4 json-number: expected a digit after the decimal point, found `x`"),
    ("[1e+]", "1:5 json-number: expected a digit of the exponent, found `]`"),
    (#"["\u00g0"]"#, #"1:7 json-escape: expected one of four hexadecimal digits after `\u`, found `g`"#),
  ])
  func unexpected(_ text: String, _ expected: String) { check(text, fails: expected) }

  @Test(arguments: [
    ("[\"a\u{1}b\"]", "1:4 json-control-character: a string holds the character U+0001"),
    ("[\"a\nb\"]", "1:4 json-control-character: a string holds the end of the line"),
    (#"{"k<00>": 1}"#, "1:4 json-control-character: a string holds the character U+0000"),
    (#"["é<FF>"]"#, "1:4 json-utf8: the text is not valid UTF-8: found the byte 0xFF"),
    (#"["\n<C0><AF>"]"#, "1:5 json-utf8: the text is not valid UTF-8: found the byte 0xC0"),
    (#"{"<ED><A0><80>": 1}"#, "1:3 json-utf8: the text is not valid UTF-8: found the byte 0xED"),
    (#"["<F0><9F><98>"]"#, "1:3 json-utf8: the text is not valid UTF-8: found the byte 0xF0"),
    ("[<FF>]", "1:2 json-utf8: the text is not valid UTF-8: found the byte 0xFF"),
    ("{}<80>", "1:3 json-utf8: the text is not valid UTF-8: found the byte 0x80"),
  ])
  func badBytes(_ text: String, _ expected: String) { check(text, fails: expected) }

  @Test(arguments: [
    ("<FF><FE>{<00>}<00>", "UTF-16"), ("<FE><FF><00>{<00>}", "UTF-16"), ("{<00>}<00>", "UTF-16"),
    ("<00>{<00>}", "UTF-16"), ("<FF><FE><00><00>{<00><00><00>", "UTF-32"), ("<00><00><FE><FF>", "UTF-32"),
  ])
  func otherEncodings(_ text: String, _ name: String) {
    check(text, fails: "1:1 json-utf16: the text is \(name), not UTF-8")
  }

  @Test(arguments: [
    ("[1,]", "remove the comma before it: none may follow the last one"),
    (#"{"a":1,}"#, "remove the comma before it: none may follow the last one"),
    ("['a']", "write strings in double quotes"), ("{'a': 1}", "write strings in double quotes"),
    ("[1] // x", "remove the comment: JSON has none"), ("[/* x */]", "remove the comment: JSON has none"),
    ("[True]", "write `true`, `false` and `null` in small letters; JSON has no other words"),
    (#"{"a": NaN}"#, "write `true`, `false` and `null` in small letters; JSON has no other words"),
    ("{}\n{}", "write one JSON value: this looks like several, one after the other"),
    (#"{"a": 1 "b": 2}"#, "put a comma between the two"), ("[{}{}]", "put a comma between the two"),
    ("[.5]", "begin a number with a digit or `-`"), ("[1", "the text is cut off: write the whole of it"),
  ])
  func help(_ text: String, _ expected: String) {
    #expect(read(text.utf8).diagnostics.map(\.help) == [expected])
  }

  /// A secret stands before, at and after the mistake; nothing of it but one character may be told.
  @Test(arguments: ["\u{1}", "\" x", "\\q", "\\u12", "\u{7}", "\",", "\"]"])
  func messagesHoldNoSecrets(_ mistake: String) {
    let (document, diagnostics) = read("{\"password\":\"hunter2\(mistake)hunter3 \"".utf8)
    #expect(document == nil)
    for diagnostic in diagnostics {
      let told = ([diagnostic.message, diagnostic.help ?? "", diagnostic.place?.line ?? ""]).joined()
      #expect(!told.contains("hunter") && !told.contains("password"))
    }
  }

  @Test(arguments: [#"{"a": ]}"#, #"{"a": }"#, "]", "[1 2]", "[01]"])
  func noHelpIsBetterThanWrongHelp(_ text: String) {
    #expect(read(text.utf8).diagnostics.map(\.help) == [nil])
  }

  @Test func placeCoversTheCharacter() throws {
    let place = try #require(read("[€]".utf8).diagnostics.first?.place)
    #expect([place.start.offset, place.end.offset, place.end.column] == [1, 4, 3])
    #expect(place.file == "plan.json")
  }
}
