/// Why an expression has no value: Terraform would stop at it.
package struct EvaluationError: Error, Hashable, Sendable {
  /// One clause in lower case, without any value: those may be secret.
  package var message: String

  package init(_ message: String) { self.message = message }
}
