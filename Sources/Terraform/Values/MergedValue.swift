package import JSONSyntax

/// A value of a plan before it is decoded: the value, what is unknown in it, what is sensitive in it, and
/// what the configuration says about it, four trees of one shape that are walked together.
///
/// <https://developer.hashicorp.com/terraform/internals/json-format#change-representation>
package struct MergedValue: Hashable, Sendable {
  package var value: JSONNode?
  /// `true` where all of it is unknown, else an object or a list of the same.
  package var unknown: JSONNode?
  /// `true` where all of it is sensitive, else an object or a list of the same.
  package var sensitive: JSONNode?
  package var scope: ExpressionScope
  /// Whether a whole that holds this is sensitive.
  package var isInsideSensitive: Bool

  package init(
    value: JSONNode?, unknown: JSONNode? = nil, sensitive: JSONNode? = nil,
    scope: ExpressionScope = .unavailable, isInsideSensitive: Bool = false
  ) {
    self.value = value
    self.unknown = unknown
    self.sensitive = sensitive
    self.scope = scope
    self.isInsideSensitive = isInsideSensitive
  }
}
