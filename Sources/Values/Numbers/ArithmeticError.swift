/// Why an operation on numbers has no result here.
package enum ArithmeticError: Error, Hashable, Sendable {
  /// Zero divided by zero, which Terraform refuses too.
  case undefined
  /// The result is infinite, or has more digits than are worked out.
  case outOfRange
}
