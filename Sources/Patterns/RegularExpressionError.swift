/// What is wrong with a regular expression.
package struct RegularExpressionError: Error, Hashable, Sendable {
  /// One clause in lower case without a full stop, as in `missing )`.
  package var message: String
  /// The part of the pattern that is wrong; empty where RE2 names none.
  package var fragment: String

  package init(_ message: String, fragment: String = "") {
    self.message = message
    self.fragment = fragment
  }
}
