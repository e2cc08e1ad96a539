import Diagnostics
import Testing
import YAMLSyntax

@Suite struct DocumentTests {
  @Test(arguments: [
    ("", "null"), ("# nothing\n", "null"), ("---\n", "null"), ("a", "\"a\""), ("[]", "[]"), ("{}", "{}"),
    ("- 1\n- [a, b]\n- c: d\n", "[1, [\"a\", \"b\"], {\"c\": \"d\"}]"),
    ("a:\n- 1\nb:\n  c: {d: e}\n", "{\"a\": [1], \"b\": {\"c\": {\"d\": \"e\"}}}"),
    ("%YAML 1.2\n---\na: 1\n...\n", "{\"a\": 1}"),
    ("a: &x {b: 1}\nc: *x\nd: [*x]\n", "{\"a\": {\"b\": 1}, \"c\": {\"b\": 1}, \"d\": [{\"b\": 1}]}"),
    ("a: &x 1\nb: &x 2\nc: *x\n", "{\"a\": 1, \"b\": 2, \"c\": 2}"),
    ("\"<<\": 1\n", "{\"<<\": 1}"), ("{a, b: }", "{\"a\": null, \"b\": null}"),
    ("? a\n: b\n", "{\"a\": \"b\"}"),
    ("\u{FEFF}a: 1\n", "{\"a\": 1}"), ("a: 1\r\nb: 2\r\n", "{\"a\": 1, \"b\": 2}"),
    ("ingress[*].x -> aws_y(z): {at_least: 7}\n", "{\"ingress[*].x -> aws_y(z)\": {\"at_least\": 7}}"),
    ("a: <- aws_x(b)\n", "{\"a\": \"<- aws_x(b)\"}"),
  ])
  func reads(_ yaml: String, _ expected: String) throws { try check(yaml, expected) }

  /// The places of all nodes, `START-END` each, keys before their values.
  @Test(arguments: [
    ("a: bc\n", ["1:1-1:6", "1:1-1:2", "1:4-1:6"]),
    (
      "é: [ü, 'öö']\nb: 1\n", ["1:1-2:5", "1:1-1:2", "1:4-1:13", "1:5-1:6", "1:8-1:12", "2:1-2:2", "2:4-2:5"]
    ),
    ("\u{FEFF}a: 🇩🇪 \n", ["1:1-1:6", "1:1-1:2", "1:4-1:6"]),
    ("a:\r\n  b: c # d\r\n\r\n", ["1:1-2:7", "1:1-1:2", "2:3-2:7", "2:3-2:4", "2:6-2:7"]),
    (
      "- &x {a: 1}\n- *x\n",
      ["1:1-1:12", "1:3-1:12", "1:7-1:8", "1:10-1:11", "1:3-1:12", "1:7-1:8", "1:10-1:11"]
    ),
    ("a\u{2028}b", ["1:1-1:4"]), ("", ["1:1-1:1"]),
  ])
  func knowsPlaces(_ yaml: String, _ expected: [String]) throws {
    let document = try #require(YAMLDocument.read(Array(yaml.utf8), file: "a.yaml").document)
    #expect(document.places(document.root) == expected)
  }

  @Test func offsetsCountBytes() throws {
    let yaml = "\u{FEFF}é: 1\nö: [ä, x]\n"
    let document = try #require(YAMLDocument.read(Array(yaml.utf8), file: "a.yaml").document)
    guard case .mapping(let entries) = document[document.root].content,
      case .sequence(let elements) = document[entries[1].value].content
    else { return #expect(Bool(false), "not a mapping with a list") }
    let place = document.place(of: elements[1])
    #expect(place.start == Position(offset: 18, line: 2, column: 8))
    #expect(place.end == Position(offset: 19, line: 2, column: 9))
    #expect(place.line == "ö: [ä, x]")
    #expect(place.description == "a.yaml:2:8")
  }

  @Test func offsetsAreRightFarIntoLongText() throws {
    let yaml = "a: [\"" + String(repeating: "äö€🇩🇪x", count: 1_000) + "\", end]"
    let document = try #require(YAMLDocument.read(Array(yaml.utf8), file: "a.yaml").document)
    guard case .mapping(let entries) = document[document.root].content,
      case .sequence(let elements) = document[entries[0].value].content
    else { return #expect(Bool(false), "not a mapping with a list") }
    #expect(document[elements[1]].start.offset == yaml.utf8.count - 4)
    #expect(document[elements[1]].start.column == yaml.unicodeScalars.count - 3)
    #expect(document.place(of: elements[1]).line == nil, "a line that long is not shown")
  }

  @Test(arguments: [
    ("abcdef", "1:3-1:5"), ("'abcdef'", "1:4-1:6"), ("\"abcdef\"", "1:4-1:6"),
    ("\"ab\\u0063def\"", "1:1-1:14"),
    ("'ab''def'", "1:1-1:10"), ("ab\n  cdef", "1:1-2:7"), ("|\n  abcdef", "1:1-2:9"),
    ("\"ab\\\n  cdef\"", "1:1-2:8"),
  ])
  func knowsPlacesInsideScalars(_ yaml: String, _ expected: String) throws {
    let document = try #require(YAMLDocument.read(Array(yaml.utf8), file: "a.yaml").document)
    let place = document.place(of: document.root, bytes: 2..<4)
    #expect("\(place.start)-\(place.end)" == expected)
  }
}

extension YAMLDocument {
  fileprivate func places(_ id: YAMLNode.ID) -> [String] {
    let inner: [YAMLNode.ID] =
      switch self[id].content {
      case .scalar: []
      case .sequence(let elements): elements
      case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
      }
    return ["\(self[id].start)-\(self[id].end)"] + inner.flatMap { places($0) }
  }
}
