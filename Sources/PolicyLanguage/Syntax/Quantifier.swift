/// `every`, `some` or `none` of what a path yields.
package final class Quantifier: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case every, some, none
  }

  /// What is asked of each item.
  package enum Body: Sendable {
    /// `is:`, a test of the item's value.
    case passes(Test)
    /// `satisfies:`, a condition on the item.
    case satisfies(Condition)
    /// Nothing: that the item is there is enough.
    case exists
  }

  /// What "nothing there" means.
  package enum IfNone: String, CaseIterable, Sendable {
    case pass, fail, unknown
  }

  package let kind: Kind
  package let path: Path
  /// Items of which this does not hold are left out.
  package let filter: Condition?
  package let body: Body
  /// `nil` where the policy leaves it to the quantifier: `every` and `none` hold over nothing, `some` does not.
  package let ifNone: IfNone?

  package init(_ kind: Kind, _ path: Path, filter: Condition? = nil, body: Body, ifNone: IfNone? = nil) {
    self.kind = kind
    self.path = path
    self.filter = filter
    self.body = body
    self.ifNone = ifNone
  }
}
