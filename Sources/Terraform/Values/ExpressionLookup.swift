package import JSONSyntax

/// What the configuration says about the value at a path.
package enum ExpressionLookup: Hashable, Sendable {
  /// The document has no configuration that reaches there.
  case unavailable
  /// The configuration does not set it.
  case notSet
  /// One of these expressions gives the value; more than one where blocks of a set cannot be told apart.
  case expressions([JSONNode])
}
