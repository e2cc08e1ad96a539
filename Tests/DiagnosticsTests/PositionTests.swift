import Diagnostics
import Testing

@Suite struct PositionTests {
  private func check(
    _ text: String, _ offset: Int, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    #expect(Position(offset: offset, in: bytes.span).description == expected, sourceLocation: location)
  }

  @Test func linesAndColumns() {
    check("", 0, "1:1")
    check("ab\ncd", 1, "1:2")
    check("ab\ncd", 3, "2:1")
    check("ab\r\ncd", 5, "2:2")
    check("ab\ncd", 99, "2:3")
    check("äb", 2, "1:2")
    check("😀b", 4, "1:2")
    check("ab\ncd", 2, "1:3")
    check("a\rb", 2, "1:3")
    check("\n\n", 2, "3:1")
    check("ab", -1, "1:1")
    check("e\u{301}x", 3, "1:3")
    check("ä\r\nö=", 6, "2:2")
  }

  @Test func bytesThatAreNoText() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(Position(offset: 2, in: bytes.span).column == 3)
  }

  @Test func placesAreWrittenAsEditorsReadThem() {
    let start = Position(offset: 3, line: 2, column: 1)
    let place = Place(file: "a.yaml", start: start, end: Position(offset: 1, line: 1, column: 2))
    #expect(place.description == "a.yaml:2:1")
    #expect(place.end == start)
  }

  @Test(
    arguments: [
      ("sevrity", "severity"), ("ttile", "title"), ("xyz", nil), ("every", nil), ("evry", "every"), ("", nil),
    ] as [(String, String?)])
  func nearestWords(word: String, nearest: String?) {
    #expect(nearestWord(to: word, among: ["severity", "title", "every"]) == nearest)
  }

  @Test func ofEquallyNearWordsTheFirstWins() {
    #expect(nearestWord(to: "cat", among: ["dog", "bat", "hat"]) == "bat")
    #expect(nearestWord(to: "form", among: ["from", "for"]) == "from")
    #expect(nearestWord(to: "TITLE", among: ["title"]) == "title")
    #expect(nearestWord(to: "severity", among: [String]()) == nil)
  }
}
