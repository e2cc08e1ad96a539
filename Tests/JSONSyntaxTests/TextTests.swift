import JSONSyntax
import Testing

/// Strings and numbers.
struct TextTests {
  @Test(arguments: [
    "0", "-0", "1", "-1", "10", "0.0", "1.50", "1e400", "1E+400", "-1e-400", "12345678901234567890123",
    "9007199254740993", "18446744073709551615", "0.1000000000000000000000000000000000000001",
  ])
  func numbersKeepTheirText(_ text: String) throws {
    for context in [text, " \(text) ", "[\(text)]", "[\(text),0]", #"{"a":\#(text)}"#, "\(text)\n"] {
      let document = try document(context)
      let node = document.elements(of: document.root).first { _ in true } ?? document.root
      #expect(document.number(node) == text)
    }
  }

  @Test(
    arguments: [
      ("1", "1", true), ("1", "1.0", nil), ("1", "2", nil), (#""a""#, #""a""#, true),
      (#""a""#, #""b""#, false),
      (#""a""#, #""ab""#, false), (#""a""#, #""\u0061""#, nil), ("true", "true", true),
      ("true", "false", false),
      ("null", "null", true), ("null", #""""#, false), ("1", #""1""#, false), (#""""#, #""""#, true),
      (#""a long text of bytes""#, #""a long text of bites""#, false), ("[]", "[]", nil),
    ] as [(String, String, Bool?)])
  func scalarsByTheirBytes(_ left: String, _ right: String, _ expected: Bool?) throws {
    let document = try document("[\(left),\(right)]")
    let nodes = Array(document.elements(of: document.root))
    #expect(document.isSameScalar(nodes[0], nodes[1]) == expected)
  }

  @Test(
    arguments: [
      (#"["x","var.a"]"#, true), (#"{"a":{"b":["each.key"]}}"#, true), (#""var.a""#, true),
      (#"["vpc","var","e"]"#, false), (#"{"var.a":"x"}"#, false), ("[]", false), ("1", false),
      (#"["",""]"#, false),
      // What an escape stands for is not looked up.
      (#"["\u0076ar.a"]"#, true), (#"["é"]"#, false), (#"["x","y"]"#, false),
    ] as [(String, Bool)])
  func stringsByTheirBeginning(_ text: String, _ expected: Bool) throws {
    let document = try document(text)
    let prefixes = TextPrefixes(["var.", "each."])
    #expect(document.mayHoldString(in: document.root, startingWith: prefixes) == expected)
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":{"c":0},"c":""}"#, true), (#"{"a":1,"c":null}"#, false), (#"{"b":{"a":1,"c":1}}"#, false),
      (#"{"c":1,"a":1}"#, false), (#"{"a":1,"c":1,"c":null}"#, false), (#"["a","c"]"#, false), ("{}", false),
      (#"{"a":[],"c":false,"d":null}"#, true),
    ] as [(String, Bool)])
  func valuesByTheirKeys(_ text: String, _ expected: Bool) throws {
    // So that the document has both keys, whatever stands there; a key that stands twice is an error, which is not asked here.
    let bytes = JSONBytes(copying: #"[{"a":0,"c":0},\#(text)]"#.utf8)
    let document = try #require(JSONDocument.read(bytes, file: "").document)
    let node = try #require(Array(document.elements(of: document.root)).last)
    let keys = try ["a", "c"].map { try #require(document.symbol(for: $0)) }
    #expect(document.holdsValues(of: keys, in: node) == expected)
  }

  @Test(arguments: ["1", "\"a\\\"b\"", "[]", "[1,[2,{}]]", "{\"a\": [ \"x\" ] }", "null"])
  func textAsItIsWritten(_ text: String) throws {
    let document = try document("[0,  \(text) , {\"a\": \(text)\n}]")
    let nodes = Array(document.elements(of: document.root))
    let member = try #require(document.member("a", of: nodes[2]))
    #expect(document.text(of: nodes[1]) == text)
    #expect(document.text(of: member) == text)
  }

  @Test(arguments: [
    ("", ""), ("abc", "abc"), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#"\u0041\u00e9\u20AC"#, "Aé€"),
    (#"\ud83d\ude00"#, "😀"), (#"\uD83D\uDE00!"#, "😀!"), ("é€😀", "é€😀"), (#"\u0000"#, "\0"),
    (#"\\u0041"#, #"\u0041"#),
    (#"\ud800"#, "\u{FFFD}"), (#"\udc00x"#, "\u{FFFD}x"), (#"\ud800\ud800\udc00"#, "\u{FFFD}\u{10000}"),
    (#"\ud800\u0041"#, "\u{FFFD}A"), (#"\ud800\n"#, "\u{FFFD}\n"), (#"\udbff\udfff"#, "\u{10FFFF}"),
    ("\u{7F}", "\u{7F}"),
    ("/", "/"), ("a/*b*/", "a/*b*/"), ("\u{FEFF}", "\u{FEFF}"),
  ])
  func strings(_ content: String, _ expected: String) throws {
    let document = try document("[\"\(content)\", {\"\(content)\": \"\(content)\"}]")
    let nodes = Array(document.elements(of: document.root))
    let value = try #require(document.member(expected, of: nodes[1]))
    for node in [nodes[0], value] {
      #expect(document.string(node).map { Array($0.utf8) } == Array(expected.utf8))
      #expect(document.isString(node, equalTo: expected))
      #expect(!document.isString(node, equalTo: expected + "x"))
      #expect(!document.isString(node, equalTo: String(expected.dropLast()) + "\u{1}"))
    }
    #expect(document.key(of: value).map(document.name).map { Array($0.utf8) } == Array(expected.utf8))
  }

  /// Every length around the eight bytes that are looked at together, and every place of a special byte in
  /// them.
  @Test(arguments: 0..<40)
  func stringsOfEveryLength(_ count: Int) throws {
    let text = String(repeating: "x", count: count)
    let document = try document("[\"\(text)\",\"\(text)\\n\(text)\",\"é\(text)\",{\"\(text)\":\"\(text)\"}]")
    let nodes = Array(document.elements(of: document.root))
    #expect(nodes.prefix(3).map { document.string($0) } == [text, "\(text)\n\(text)", "é\(text)"])
    #expect(document.member(text, of: nodes[3]).flatMap { document.string($0) } == text)
    check(
      "\"\(text)<01>\"", fails: "1:\(count + 2) json-control-character: a string holds the character U+0001")
    check(
      "\"\(text)<FF>\"", fails: "1:\(count + 2) json-utf8: the text is not valid UTF-8: found the byte 0xFF")
    check(
      "[\"\(text)",
      fails:
        "1:\(count + 3) json-unexpected-end: expected the string's closing `\"`, found the end of the text")
  }

  @Test func comparesScalarsNotCanonicalForms() throws {
    let document = try document("\"e\u{301}\"")
    #expect(document.isString(document.root, equalTo: "e\u{301}"))
    #expect(!document.isString(document.root, equalTo: "\u{E9}"))
    #expect(try !self.document("1").isString(self.document("1").root, equalTo: "1"))
  }

  private func document(_ text: String) throws -> JSONDocument { try JSONSyntaxTests.document(text) }
}
