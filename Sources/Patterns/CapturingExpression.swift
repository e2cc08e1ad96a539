import CRE2

/// A regular expression in RE2's syntax that says where it and its groups fit.
///
/// <https://github.com/google/re2/wiki/Syntax>
package struct CapturingExpression: Sendable {
  /// A part of a text that the expression fits.
  package struct Match: Hashable, Sendable {
    /// The bytes of the text.
    package let range: Range<Int>
    package let text: String
    /// What each group captured; `nil` for one that took no part.
    package let groups: [String?]
  }

  /// The name of each group; `nil` where it has none.
  package let groupNames: [String?]
  private let compiled: Compiled

  /// Compiles `pattern`; one that is no regular expression or takes more than a megabyte is an error.
  package init(_ pattern: String) throws(RegularExpressionError) {
    compiled = try Compiled(pattern, ignoringCase: false, capturing: true)
    groupNames = compiled.groupNames()
  }

  /// The leftmost part that fits.
  package func firstMatch(in text: String) -> Match? {
    let bytes = Array(text.utf8)
    return compiled.match(bytes, from: 0, groupCount: groupNames.count).map { match($0, in: bytes) }
  }

  /// All parts that fit and do not overlap; an empty one does not follow another immediately.
  package func allMatches(in text: String) -> [Match] {
    let bytes = Array(text.utf8)
    var matches: [Match] = []
    var position = 0
    var previousEnd = -1
    while position <= bytes.count,
      let ranges = compiled.match(bytes, from: position, groupCount: groupNames.count)
    {
      guard let whole = ranges[0] else { break }
      if !whole.isEmpty || whole.lowerBound != previousEnd { matches.append(match(ranges, in: bytes)) }
      previousEnd = whole.upperBound
      position = whole.upperBound
      if whole.isEmpty { position += scalarLength(bytes, at: position) }
    }
    return matches
  }

  private func match(_ ranges: [Range<Int>?], in bytes: [UInt8]) -> Match {
    let texts = ranges.map { range in range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    return Match(range: (ranges[0] ?? 0..<0), text: (texts[0] ?? ""), groups: Array(texts.dropFirst()))
  }

  private func scalarLength(_ bytes: [UInt8], at position: Int) -> Int {
    var length = 1
    while position + length < bytes.count, bytes[position + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }
}
