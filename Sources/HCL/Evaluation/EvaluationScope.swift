package import Values

/// What the names of an expression mean.
package protocol EvaluationScope {
  /// The value of a reference, and how many of its steps were taken to find it; the rest is taken of the value.
  ///
  /// What cannot be known is an unknown value with its reason; `nil` means that nothing has the name.
  func value(of traversal: Traversal) -> (value: Value, steps: Int)?
}
