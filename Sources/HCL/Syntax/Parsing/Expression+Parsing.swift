extension Expression {
  /// Reads the whole text as one expression; what cannot be read is `invalid`, with one problem.
  package static func parse(_ text: String) -> (expression: Expression, problems: [SyntaxProblem]) {
    var parser = Parser(text)
    do throws(SyntaxProblem) {
      let expression = try parser.expression()
      parser.skipSpace()
      guard parser.current == nil else { throw parser.expected("an operator or the end") }
      return (expression, [])
    } catch {
      return (Expression(.invalid, at: 0..<parser.bytes.count), [error])
    }
  }
}

extension Template {
  /// Reads a whole text as Terraform reads a string of a JSON configuration.
  ///
  /// A sequence that cannot be read is `invalid`, with a problem, and the others are read nevertheless.
  /// <https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping>
  package static func parse(_ text: String) -> (template: Template, problems: [SyntaxProblem]) {
    var reader = TemplateReader(Parser(text), isQuoted: false, recovers: true)
    do throws(SyntaxProblem) {
      let template = try reader.template()
      return (template, reader.problems)
    } catch {
      return (Template(parts: [.interpolation(Expression(.invalid, at: error.range))]), [error])
    }
  }

  /// Whether a text has an interpolation, a directive, or an escape of one, so that it is more than itself.
  package static func isTemplate(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "$") || previous == UInt8(ascii: "%") {
        return true
      }
      previous = byte
    }
    return false
  }
}
