/// What the parser takes before it gives up on an expression.
package enum SyntaxLimits {
  /// How deep brackets, templates and operators may stand inside each other.
  package static let depth = 100
  /// How many operators or steps may follow each other in one chain.
  package static let chain = 500
}
