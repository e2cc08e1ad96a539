/// Cuts a message into text and what stands in braces.
struct TemplateParser {
  /// A part, with the bytes that it takes in the message where they matter.
  enum Part {
    case text(String)
    case placeholder(String, Range<Int>)
    case mistake(message: String, help: String, Range<Int>)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  /// The next part, or `nil` at the end.
  mutating func next() -> Part? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    guard byte == TemplateParser.opening || byte == TemplateParser.closing else { return plain() }
    if index + 1 < bytes.count, bytes[index + 1] == byte {
      index += 2
      return .text(byte == TemplateParser.opening ? "{" : "}")
    }
    return byte == TemplateParser.opening ? placeholder() : strayBrace()
  }

  private mutating func plain() -> Part {
    let start = index
    while index < bytes.count, bytes[index] != TemplateParser.opening, bytes[index] != TemplateParser.closing
    {
      index += 1
    }
    return .text(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func strayBrace() -> Part {
    index += 1
    return .mistake(message: "`}` closes nothing", help: "write `}}` for a brace", (index - 1)..<index)
  }

  /// A brace in a key (`{tags["}"]}`) does not close.
  private mutating func placeholder() -> Part {
    let start = index
    var isQuoted = false
    index += 1
    while index < bytes.count, isQuoted || bytes[index] != TemplateParser.closing {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    guard index < bytes.count else {
      return .mistake(message: "`{` is never closed", help: "write `{{` for a brace", start..<(start + 1))
    }
    index += 1
    let inner = (start + 1)..<(index - 1)
    return .placeholder(String(decoding: bytes[inner], as: UTF8.self), inner)
  }
}
