/// The text of a scalar and how it was written.
package struct YAMLScalar: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// What a scalar stands for in YAML 1.2's core schema.
  package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number in JSON's notation: `+12`, `0x1F` and `.5` are `12`, `31` and `0.5`.
    case number(String)
    /// `.inf`, `-.inf` or `.nan`, which are no numbers in Terraform's language.
    case notFinite
    case string(String)
  }

  /// The text without quotes, escapes decoded.
  package var text: String
  package var style: Style
  package var value: Value

  /// Whether the scalar has no quotes and is no block scalar.
  package var isPlain: Bool { style == .plain }
}
