import Diagnostics

/// Reads a template up to the end of its text or, where it stands in quotes, up to the closing one.
struct TemplateReader {
  var parser: Parser
  let isQuoted: Bool
  /// Whether a broken interpolation is left out and reading goes on; else it is thrown.
  let recovers: Bool
  private(set) var problems: [SyntaxProblem] = []
  private var items: [TemplateItem] = []
  private var pending: [UInt8] = []
  private var pendingStart = 0

  init(_ parser: Parser, isQuoted: Bool, recovers: Bool = false) {
    self.parser = parser
    self.isQuoted = isQuoted
    self.recovers = recovers
  }

  mutating func template(removingIndentation: Bool = false) throws(SyntaxProblem) -> Template {
    pendingStart = parser.index
    while let byte = parser.current, !(isQuoted && byte == UInt8(ascii: "\"")) { try readNext(byte) }
    flush()
    var assembly = TemplateAssembly(items)
    if removingIndentation { assembly.removeIndentation() }
    assembly.trim()
    do throws(SyntaxProblem) {
      return try assembly.template()
    } catch {
      guard recovers else { throw error }
      problems.append(error)
      return Template(parts: [.interpolation(Expression(.invalid, at: error.range))])
    }
  }

  private mutating func readNext(_ byte: UInt8) throws(SyntaxProblem) {
    if parser.isNext("$${") || parser.isNext("%%{") {
      pending += [byte, UInt8(ascii: "{")]
      parser.index += 3
    } else if parser.isNext("${") {
      try sequence { reader throws(SyntaxProblem) in
        .interpolation(try reader.parser.expression())
      }
    } else if parser.isNext("%{") {
      try sequence { reader throws(SyntaxProblem) in try reader.directive() }
    } else if isQuoted, byte == UInt8(ascii: "\\") {
      try escape()
    } else {
      try plain(byte)
    }
  }

  private mutating func plain(_ byte: UInt8) throws(SyntaxProblem) {
    let isLineEnd = byte == UInt8(ascii: "\n")
    if isQuoted, isLineEnd {
      throw SyntaxProblem(
        "a text in quotes ends on its line", at: parser.index..<parser.index + 1, help: "write `\\n`")
    }
    pending.append(byte)
    parser.index += 1
    if isLineEnd { flush() }
  }

  private mutating func flush() {
    if !pending.isEmpty {
      items.append(
        TemplateItem(.text(String(decoding: pending, as: UTF8.self)), at: pendingStart..<parser.index))
    }
    pending = []
    pendingStart = parser.index
  }

  /// `${…}` or `%{…}`
  private mutating func sequence(
    _ read: (inout TemplateReader) throws(SyntaxProblem) -> TemplateItem.Kind
  ) throws(SyntaxProblem) {
    flush()
    let start = parser.index
    parser.index += 2
    let trimsBefore = parser.take("~")
    let outer = parser
    do throws(SyntaxProblem) {
      parser.newlineEnds = false
      let kind = try read(&self)
      parser.skipSpace()
      let trimsAfter = parser.take("~")
      guard parser.take("}") else { throw parser.expected("`}` to end the expression") }
      items.append(
        TemplateItem(kind, at: start..<parser.index, trimsBefore: trimsBefore, trimsAfter: trimsAfter))
    } catch {
      guard recovers else { throw error }
      problems.append(error)
      parser = outer
      parser.index = outer.endOfSequence()
      items.append(
        TemplateItem(
          .interpolation(Expression(.invalid, at: start..<parser.index)), at: start..<parser.index,
          trimsBefore: trimsBefore))
    }
    parser.newlineEnds = outer.newlineEnds
    pendingStart = parser.index
  }

  private static let directives = ["if", "else", "endif", "for", "endfor"]

  private mutating func directive() throws(SyntaxProblem) -> TemplateItem.Kind {
    parser.skipSpace()
    let start = parser.index
    guard let word = parser.identifier() else {
      throw parser.expected("a directive", help: "known are \(Self.directives.joined(separator: ", "))")
    }
    switch word {
    case "if": return .ifStart(try parser.expression())
    case "else": return .elseMark
    case "endif": return .ifEnd
    case "endfor": return .forEnd
    case "for":
      let (keyName, valueName, collection) = try parser.loopHeader()
      return .forStart(keyName: keyName, valueName: valueName, collection: collection)
    default:
      let nearest = nearestWord(to: word, among: Self.directives).map { "did you mean `\($0)`?" }
      throw SyntaxProblem(
        "there is no directive `\(word)`", at: start..<parser.index,
        help: nearest ?? "known are \(Self.directives.joined(separator: ", "))")
    }
  }
}

// MARK: - Escapes

extension TemplateReader {
  private mutating func escape() throws(SyntaxProblem) {
    let start = parser.index
    parser.index += 2
    switch parser.peek(-1) {
    case UInt8(ascii: "n"): pending.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "r"): pending.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "t"): pending.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "\""): pending.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): pending.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "u"): try scalar(digits: 4, from: start)
    case UInt8(ascii: "U"): try scalar(digits: 8, from: start)
    default:
      throw SyntaxProblem(
        "there is no such escape", at: start..<min(start + 2, parser.end),
        help: "known are \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN")
    }
  }

  private mutating func scalar(digits: Int, from start: Int) throws(SyntaxProblem) {
    let end = min(parser.index + digits, parser.end)
    let text = parser.text(parser.index..<max(end, parser.index))
    parser.index = end
    guard text.utf8.count == digits,
      text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value)
    else {
      throw SyntaxProblem("expected \(digits) hexadecimal digits of a character", at: start..<end)
    }
    pending += Array(String(Character(scalar)).utf8)
  }
}

extension Parser {
  /// Where the sequence that the parser stands in ends: after the `}` that closes it, or at the end of the text.
  fileprivate func endOfSequence() -> Int {
    // What is open: `true` for a text in quotes, `false` for braces.
    var open = [false]
    var index = index
    while index < end {
      let byte = bytes[index]
      let isInQuotes = open.last == true
      if isInQuotes, byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        if isInQuotes { open.removeLast() } else { open.append(true) }
      } else if byte == UInt8(ascii: "{"), !isInQuotes || isSequence(index) {
        open.append(false)
      } else if byte == UInt8(ascii: "}"), !isInQuotes {
        open.removeLast()
        if open.isEmpty { return index + 1 }
      }
      index += 1
    }
    return end
  }

  private func isSequence(_ brace: Int) -> Bool {
    brace > 0 && (bytes[brace - 1] == UInt8(ascii: "$") || bytes[brace - 1] == UInt8(ascii: "%"))
  }
}
