/// A regular expression in RE2's syntax, which is matched in time linear in the text.
///
/// <https://github.com/google/re2/wiki/Syntax>: no back-references and no look-around.
package struct RegularExpression: Sendable {
  /// The pattern as it was written.
  package let pattern: String
  /// Whether upper and lower case are the same.
  package let ignoresCase: Bool
  private let compiled: LazilyCompiled

  /// Compiles `pattern`; one that is no regular expression or takes more than a megabyte is an error.
  package init(_ pattern: String, ignoringCase: Bool = false) throws(RegularExpressionError) {
    self.init(checked: pattern, ignoringCase: ignoringCase)
    try compiled.compile()
  }

  /// A pattern of which it is known that it is a regular expression; it is compiled when it is first asked.
  package init(checked pattern: String, ignoringCase: Bool = false) {
    self.pattern = pattern
    ignoresCase = ignoringCase
    compiled = LazilyCompiled(pattern, ignoringCase: ignoringCase)
  }

  /// Whether the pattern fits some part of `text`; `^` and `$` bind it to the ends.
  package func matches(_ text: String) -> Bool { compiled.value.search(text) }
}
