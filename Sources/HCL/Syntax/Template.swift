/// A text with interpolations and directives.
///
/// <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates>
package struct Template: Hashable, Sendable {
  /// In their order; escapes are decoded and strip markers applied.
  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// A part of a template.
  package indirect enum Part: Hashable, Sendable {
    case text(String)
    /// `${expression}`
    case interpolation(Expression)
    /// `%{if condition}…%{else}…%{endif}`
    case condition(Expression, then: Template, otherwise: Template?)
    /// `%{for k, v in collection}…%{endfor}`
    case loop(keyName: String?, valueName: String, collection: Expression, body: Template)
  }

  /// The one interpolation that the whole template is: it keeps the type of its value.
  package var wrapped: Expression? {
    guard parts.count == 1, case .interpolation(let expression) = parts[0] else { return nil }
    return expression
  }
}
