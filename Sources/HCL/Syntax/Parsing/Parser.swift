import Values

/// Reads expressions and templates, byte by byte, by recursive descent.
///
/// <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>
struct Parser {
  let bytes: [UInt8]
  var index = 0
  /// The offset at which the parser takes the text to end: that of a heredoc's content while it is read.
  var end: Int
  /// Whether a line end separates items, as directly inside of `{ }`; elsewhere in brackets it is a space.
  var newlineEnds = false
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    end = bytes.count
  }
}

// MARK: - Bytes

extension Parser {
  var current: UInt8? { index < end ? bytes[index] : nil }

  func peek(_ distance: Int) -> UInt8? { index + distance < end ? bytes[index + distance] : nil }

  func isNext(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= end else { return false }
    return (0..<count).allSatisfy { unsafe bytes[index + $0] == text.utf8Start[$0] }
  }

  /// Passes a text where it comes next: whether it did.
  mutating func take(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Passes spaces and comments, and line ends where they mean nothing.
  mutating func skipSpace() {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "\n"):
        if newlineEnds { return }
        index += 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func skipComment() {
    index += 2
    while index < end, !isNext("*/") { index += 1 }
    index = min(index + 2, end)
  }

  /// The next Unicode scalar and its bytes.
  private var scalar: (scalar: Unicode.Scalar, width: Int)? {
    guard let byte = current else { return nil }
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let text = String(decoding: bytes[index..<min(index + width, end)], as: UTF8.self)
    return text.unicodeScalars.first.map { ($0, width) }
  }

  /// Passes an identifier, or `nil` where none starts here.
  mutating func identifier() -> String? {
    let start = index
    while let (scalar, width) = scalar, isIdentifier(scalar, first: index == start) { index += width }
    index = min(index, end)
    return index > start ? text(start..<index) : nil
  }

  /// The identifier that comes next, which is not passed.
  var nextIdentifier: String? {
    var copy = self
    return copy.identifier()
  }

  /// Passes a word where it is the next identifier: whether it was.
  mutating func takeWord(_ word: String) -> Bool {
    guard nextIdentifier == word else { return false }
    index += word.utf8.count
    return true
  }
}

// MARK: - Mistakes

extension Parser {
  /// `expected WHAT, found …` at the next byte.
  func expected(_ what: String, help: String? = nil) -> SyntaxProblem {
    guard let (scalar, width) = scalar else {
      return SyntaxProblem("expected \(what), found the end of the text", at: end..<end, help: help)
    }
    let found = nextIdentifier.map { "`\($0)`" } ?? (scalar == "\n" ? "the end of the line" : "`\(scalar)`")
    let length = nextIdentifier?.utf8.count ?? width
    return SyntaxProblem("expected \(what), found \(found)", at: index..<min(index + length, end), help: help)
  }

  /// Passes a closing bracket, or says where the opening one stands.
  mutating func close(_ bracket: StaticString, _ what: String, openedAt start: Int) throws(SyntaxProblem) {
    skipSpace()
    if !take(bracket) {
      throw expected("`\(bracket)` to close \(what)", help: "it opens at column \(column(start))")
    }
  }

  private func column(_ offset: Int) -> Int {
    bytes[..<offset].count { $0 & 0xC0 != 0x80 } + 1
  }

  /// Reads something that may hold more of its like, unless too much stands inside each other.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    guard depth < SyntaxLimits.depth else {
      throw SyntaxProblem(
        "more than \(SyntaxLimits.depth) expressions stand inside each other", at: index..<min(index + 1, end)
      )
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// The same where line ends separate, or do not.
  mutating func withNewlines<Result>(
    ending: Bool, _ read: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    let before = newlineEnds
    newlineEnds = ending
    defer { newlineEnds = before }
    return try read(&self)
  }

  /// A problem where a chain is too long.
  func checkChain(_ length: Int, from start: Int) throws(SyntaxProblem) {
    guard length > SyntaxLimits.chain else { return }
    throw SyntaxProblem(
      "more than \(SyntaxLimits.chain) operators and steps follow each other", at: start..<index)
  }
}
