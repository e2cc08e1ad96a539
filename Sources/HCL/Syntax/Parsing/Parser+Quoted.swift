import Values

extension Parser {
  /// `"text ${expression}"`
  mutating func quoted() throws(SyntaxProblem) -> Expression {
    let start = index
    index += 1
    let template = try nested { parser throws(SyntaxProblem) in
      try parser.withNewlines(ending: false) { parser throws(SyntaxProblem) in
        var reader = TemplateReader(parser, isQuoted: true)
        let template = try reader.template()
        parser = reader.parser
        return template
      }
    }
    guard take("\"") else {
      throw SyntaxProblem("expected `\"` to end the text, found the end", at: start..<index)
    }
    return Expression(kind(of: template), at: start..<index)
  }

  /// A template without interpolations is a text.
  private func kind(of template: Template) -> Expression.Kind {
    if template.parts.isEmpty { return .literal(.string("")) }
    if template.parts.count == 1, case .text(let text) = template.parts[0] { return .literal(.string(text)) }
    return .template(template)
  }

  /// `<<WORD`, lines, and the word alone on a line; with `<<-` the lines' common indentation is removed.
  mutating func heredoc() throws(SyntaxProblem) -> Expression {
    let start = index
    index += 2
    let isIndented = take("-")
    guard let word = identifier() else { throw expected("a word that will end the text") }
    _ = take("\r")
    guard take("\n") else { throw expected("the end of the line after `<<\(word)`") }
    let content = index
    guard let (contentEnd, after) = heredocEnd(word) else {
      throw SyntaxProblem("the text has no end: expected a line with `\(word)` alone", at: start..<content)
    }
    let template = try nested { parser throws(SyntaxProblem) in
      var inner = parser
      inner.end = contentEnd
      inner.newlineEnds = false
      var reader = TemplateReader(inner, isQuoted: false)
      return try reader.template(removingIndentation: isIndented)
    }
    index = after
    return Expression(kind(of: template), at: start..<after)
  }

  /// Where the lines before the closing word end, and where the word itself does.
  private func heredocEnd(_ word: String) -> (content: Int, after: Int)? {
    var line = index
    while line < end {
      let lineEnd = bytes[line..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      let written = text(line..<lineEnd).drop { $0 == " " || $0 == "\t" }
      if written == word || written == "\(word)\r" { return (line, lineEnd - (written == word ? 0 : 1)) }
      // The last line may go on behind the word, as in a call's arguments.
      line = lineEnd + 1
    }
    return nil
  }
}
