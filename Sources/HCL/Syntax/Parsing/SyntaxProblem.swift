/// What keeps a text from being an expression or a template.
package struct SyntaxProblem: Error, Hashable, Sendable {
  /// One line in lower case: what was found, and what was expected.
  package var message: String
  /// The UTF-8 offsets of what is wrong; empty at the end of the text.
  package var range: Range<Int>
  /// What to do about it.
  package var help: String?

  package init(_ message: String, at range: Range<Int>, help: String? = nil) {
    self.message = message
    self.range = range
    self.help = help
  }
}
