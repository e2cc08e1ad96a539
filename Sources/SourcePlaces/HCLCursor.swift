/// A place in a text of HCL, and the ways to get on from it.
///
/// It knows as much of the language as it takes not to be misled: comments, strings, templates, heredocs and brackets.
///
/// <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>
struct HCLCursor {
  let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// What an expression is within.
  private enum Scope: Equatable {
    /// A bracket, with the byte that closes it.
    case bracket(UInt8)
    case interpolation
    case string
    case heredoc([UInt8])
  }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { unsafe bytes[index...].starts(with: $0) }
  }

  mutating func advance(by count: Int = 1) { index = min(index + count, bytes.count) }
}

// MARK: - Words

extension HCLCursor {
  /// Blanks and comments; ends of lines too, where they mean nothing.
  mutating func skipBlanks(andLines: Bool) {
    while let byte = current {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): advance()
      case UInt8(ascii: "\n") where andLines: advance()
      case UInt8(ascii: "#"), UInt8(ascii: "/"):
        if !skipComment() { return }
      default: return
      }
    }
  }

  /// A name, as its bytes.
  mutating func identifier() -> Range<Int>? {
    let start = index
    while let byte = current, isNamePart(byte, isFirst: index == start) { advance() }
    return start == index ? nil : start..<index
  }

  /// A label in quotes, or any other plain text; `nil` where it does not end on its line or holds a template.
  mutating func plainString() -> String? {
    guard current == UInt8(ascii: "\"") else { return nil }
    let start = index
    advance()
    while let byte = current, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\"") {
        advance()
        return String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") || starts(with: "${") || starts(with: "%{") { break }
      advance()
    }
    index = start
    return nil
  }

  private func isNamePart(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }

  private mutating func skipComment() -> Bool {
    if starts(with: "/*") {
      advance(by: 2)
      while current != nil, !starts(with: "*/") { advance() }
      advance(by: 2)
      return true
    }
    guard starts(with: "#") || starts(with: "//") else { return false }
    skipLine()
    return true
  }

  /// What is left of the line, without its end.
  private mutating func skipLine() { while let byte = current, byte != UInt8(ascii: "\n") { advance() } }
}

// MARK: - Expressions

extension HCLCursor {
  /// An expression, up to the end of its line or the brace of the block around it, neither of them included.
  mutating func skipExpression() {
    var scopes: [Scope] = []
    while let byte = current {
      if scopes.isEmpty, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "}") { return }
      step(byte, &scopes)
    }
  }

  /// What is left of a block after its opening brace, with the closing one.
  mutating func skipBlock() {
    var scopes = [Scope.bracket(UInt8(ascii: "}"))]
    while let byte = current, !scopes.isEmpty { step(byte, &scopes) }
  }

  private mutating func step(_ byte: UInt8, _ scopes: inout [Scope]) {
    switch scopes.last {
    case .string: stepInString(byte, &scopes)
    case .heredoc(let marker): stepInHeredoc(byte, marker, &scopes)
    case .bracket, .interpolation, nil: stepInCode(byte, &scopes)
    }
  }

  private mutating func stepInCode(_ byte: UInt8, _ scopes: inout [Scope]) {
    if skipComment() { return }
    if let marker = heredoc() {
      scopes.append(.heredoc(marker))
      return leaveHeredoc(marker, &scopes)
    }
    switch byte {
    case UInt8(ascii: "\""): scopes.append(.string)
    case UInt8(ascii: "("): scopes.append(.bracket(UInt8(ascii: ")")))
    case UInt8(ascii: "["): scopes.append(.bracket(UInt8(ascii: "]")))
    case UInt8(ascii: "{"): scopes.append(.bracket(UInt8(ascii: "}")))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      // One that closes something else is a mistake, which is not ours to report.
      if scopes.last == .bracket(byte) || (scopes.last == .interpolation && byte == UInt8(ascii: "}")) {
        scopes.removeLast()
      }
    default: break
    }
    advance()
  }

  private mutating func stepInString(_ byte: UInt8, _ scopes: inout [Scope]) {
    if byte == UInt8(ascii: "\n") {
      scopes.removeLast()
      return
    }
    if stepInTemplate(&scopes) { return }
    if byte == UInt8(ascii: "\"") { scopes.removeLast() }
    advance(by: byte == UInt8(ascii: "\\") ? 2 : 1)
  }

  private mutating func stepInHeredoc(_ byte: UInt8, _ marker: [UInt8], _ scopes: inout [Scope]) {
    if stepInTemplate(&scopes) { return }
    advance()
    if byte == UInt8(ascii: "\n") { leaveHeredoc(marker, &scopes) }
  }

  /// Enters an interpolation, or passes an escaped one; whether there was one.
  private mutating func stepInTemplate(_ scopes: inout [Scope]) -> Bool {
    if starts(with: "$${") || starts(with: "%%{") {
      advance(by: 3)
      return true
    }
    guard starts(with: "${") || starts(with: "%{") else { return false }
    advance(by: 2)
    scopes.append(.interpolation)
    return true
  }

  /// The beginning of a heredoc with its line; its marker.
  private mutating func heredoc() -> [UInt8]? {
    guard starts(with: "<<") else { return nil }
    let start = index
    advance(by: starts(with: "<<-") ? 3 : 2)
    guard let marker = identifier() else {
      index = start
      return nil
    }
    skipLine()
    advance()
    return Array(bytes[marker])
  }

  /// At the start of a line: leaves the heredoc, should the marker stand there alone.
  private mutating func leaveHeredoc(_ marker: [UInt8], _ scopes: inout [Scope]) {
    var line = self
    line.skipLine()
    let text = bytes[index..<line.index].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard text.starts(with: marker), text.dropFirst(marker.count).allSatisfy({ $0 <= UInt8(ascii: " ") })
    else {
      return
    }
    index = line.index
    scopes.removeLast()
  }
}
