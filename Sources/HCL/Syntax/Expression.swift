package import Values

/// An expression of Terraform's language, and where it stands in the text that was parsed.
///
/// <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions>
package struct Expression: Hashable, Sendable {
  package var kind: Kind
  /// The UTF-8 offsets of its text.
  package var range: Range<Int>

  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What an expression is.
  package indirect enum Kind: Hashable, Sendable {
    /// `null`, `true`, `1.5`, or a quoted text without interpolations.
    case literal(Value)
    /// A quoted template or a heredoc with interpolations or directives.
    case template(Template)
    /// A name at the start of a reference: `var`, `aws_subnet`, the variable of a `for`.
    case name(String)
    /// `object.name`
    case attribute(Expression, String)
    /// `collection[key]`, and the old `list.0`.
    case index(Expression, Expression)
    /// `list[*].a.b`, or the old `list.*.a.b`, which takes attributes only.
    case splat(Expression, [SplatStep], isFull: Bool)
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    case binary(BinaryOperator, Expression, Expression)
    case unary(UnaryOperator, Expression)
    case call(FunctionCall)
    /// `[a, b]`
    case tuple([Expression])
    /// `{ a = 1, (b) = 2 }`
    case object([ObjectItem])
    case `for`(ForExpression)
    /// `(a)`: keeps an object key from being a name.
    case parenthesized(Expression)
    /// What could not be parsed; its value is unknown.
    case invalid
  }
}
