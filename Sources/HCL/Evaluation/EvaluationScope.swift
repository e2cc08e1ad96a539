package import Values

/// What the names of an expression mean.
package protocol EvaluationScope {
  /// The value of a reference, and how many of its steps were taken to find it; the rest is taken of the value.
  ///
  /// What cannot be known is an unknown value with its reason; `nil` means that nothing has the name.
  func value(of traversal: Traversal) -> (value: Value, steps: Int)?

  /// An attribute of something whose attributes are known one by one only, as a resource as a whole; `nil` for all else.
  func attribute(_ name: String, of whole: Unknown) -> Value?

  /// The files that functions may read; `nil` where there are none.
  var files: ModuleFiles? { get }

  /// Whether the expression stands in a file that `templatefile` renders, which cannot render another one.
  var isTemplateFile: Bool { get }
}

extension EvaluationScope {
  package func attribute(_ name: String, of whole: Unknown) -> Value? { nil }

  package var files: ModuleFiles? { nil }

  package var isTemplateFile: Bool { false }
}
