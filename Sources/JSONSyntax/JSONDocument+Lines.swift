package import Diagnostics

extension JSONDocument {
  /// A line that is longer tells nobody anything.
  private static let lineLimit = 1_000

  /// Where a member stands, from its key to the end of its value, or an element, with the text of its first line.
  ///
  /// Other members on the line might be secrets, so that it is shown only where nothing else stands on it but brackets;
  /// and where the value itself must not be shown, only where the value begins there and its content follows on lines of
  /// its own.
  package func placeWithLine(of node: JSONNode, showsValue: Bool) -> Place {
    let start = keyOffset(of: node) ?? offset(of: node)
    let end = endOffset(of: node)
    var place = place(start..<end)
    let line = lineRange(around: start)
    guard line.count <= Self.lineLimit, isPunctuation(line.lowerBound..<start) else { return place }
    let value = offset(of: node)
    let opens =
      isContainer(node) && end > line.upperBound && value <= line.upperBound
      && isPunctuation(value..<line.upperBound)
    let isWhole = end <= line.upperBound && isPunctuation(end..<line.upperBound) && !holdsMembers(node)
    if opens || (isWhole && showsValue) {
      place.line = String(decoding: line.map { bytes.start[$0] }, as: UTF8.self)
    }
    return place
  }

  private func isContainer(_ node: JSONNode) -> Bool { [.object, .array].contains(kind(of: node)) }

  private func holdsMembers(_ node: JSONNode) -> Bool {
    guard isContainer(node) else { return false }
    return elements(of: node).contains { kind(of: node) == .object || holdsMembers($0) }
  }

  /// Whether nothing stands there but blanks, commas and brackets.
  private func isPunctuation(_ range: Range<Int>) -> Bool {
    range.allSatisfy { " \t\r,{}[]".utf8.contains(bytes.start[$0]) }
  }

  /// The line around an offset, without its end.
  private func lineRange(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, bytes.start[start - 1] != .lineFeed { start -= 1 }
    var end = offset
    while end < bytes.count, bytes.start[end] != .lineFeed { end += 1 }
    return start..<end
  }
}
