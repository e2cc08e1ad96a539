/// An attribute or a nested block of a type.
package struct SchemaAttribute: Hashable, Sendable {
  /// Whether the configuration has to set it.
  package var isRequired: Bool
  /// Whether the configuration may set it.
  package var isOptional: Bool
  /// Whether the provider gives it a value where the configuration does not.
  package var isComputed: Bool
  package var isSensitive: Bool
  /// The number of the nested block, where it is one.
  var block: Int?

  /// Whether it has attributes of its own.
  package var isNested: Bool { block != nil }
}
