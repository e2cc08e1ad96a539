/// Why a function has no result.
package struct FunctionError: Error, Hashable, Sendable {
  /// The argument that is wrong, or `nil` where they do not fit as a whole.
  package var argument: Int?
  /// One clause in lower case without a full stop, in Terraform's words; it holds no part of an argument, which may be
  /// secret.
  package var message: String

  package init(_ message: String, argument: Int? = nil) {
    self.argument = argument
    self.message = message
  }
}
