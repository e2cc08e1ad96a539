import Diagnostics
import Reporting
import Testing

@Suite struct DiagnosticTextTests {
  /// The source line and the line with its marker.
  private func excerpt(_ line: String, _ start: Int, _ end: Int, width: Int = 40, endLine: Int = 1)
    -> [String]
  {
    let place = Place(
      file: "f", start: Position(offset: start, line: 1, column: start),
      end: Position(offset: endLine > 1 ? line.utf8.count + end : end, line: endLine, column: end), line: line
    )
    let text = DiagnosticText.text(
      of: Diagnostic(.error, "i", "m", at: place), style: TextStyle(width: width))
    return text.split(separator: "\n").dropFirst(3).map { String($0.dropFirst(4)) }
  }

  private func check(
    _ line: String, _ start: Int, _ end: Int, _ expected: String, width: Int = 40, endLine: Int = 1,
    location: SourceLocation = #_sourceLocation
  ) {
    let found = excerpt(line, start, end, width: width, endLine: endLine).joined(separator: "\n")
    #expect(found == expected, sourceLocation: location)
  }

  @Test func markers() {
    check("key: value", 6, 11, "key: value\n     ^^^^^")
    check("key: value", 6, 6, "key: value\n     ^")
    check("key:", 5, 5, "key:\n    ^")
    check("key:", 99, 120, "key:\n    ^")
    check("key: [a", 6, 3, "key: [a\n     ^^", endLine: 2)
    check("\tkey: 1\r", 2, 5, "  key: 1\n  ^^^")
    check("日本: x", 5, 6, "日本: x\n      ^")
    check("日本: x", 1, 3, "日本: x\n^^^^")
    check("e\u{301}: x", 5, 6, "e\u{301}: x\n   ^")
    check("\u{1B}: x", 4, 5, "\\u{1B}: x\n        ^")
  }

  @Test func longLinesAreCut() {
    let line = String(repeating: "a", count: 50) + "XYZ" + String(repeating: "b", count: 50)
    check(line, 51, 54, "...aaaaaaaaaaaaXYZbbbbbbbbbbbbbbb...\n               ^^^")
    check(line, 1, 4, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...\n^^^")
    check(line, 101, 104, "...bbbbbbbbbbbbbbb\n               ^^^")
  }

  @Test(arguments: [10, 24, 40, 80])
  func theMarkerIsWithinWhatIsShown(width: Int) {
    let line = String(repeating: "日x\t", count: 60)
    for column in 1...181 {
      let found = excerpt(line, column, column + 5, width: width)
      #expect(found.count == 2 && found[1].hasSuffix("^"), "\(column)")
      #expect(found[1].count <= max(width - 3, 8), "\(column)")
    }
  }

  @Test(arguments: [-100, -3, 0, 1, 3, 9])
  func aWidthWithoutRoomStillShowsTheMarker(width: Int) {
    for column in [1, 2, 30, 60, 61, 99] {
      let found = excerpt(String(repeating: "日x\t", count: 20), column, column + 5, width: width)
      #expect(found.count == 2 && found[1].hasSuffix("^"), "\(column)")
    }
  }
}
