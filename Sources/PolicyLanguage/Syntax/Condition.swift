package import Diagnostics

/// What can hold, fail to hold or be unknown of an item.
package struct Condition: Sendable {
  package indirect enum Kind: Sendable {
    /// The one value at the path passes the test.
    case test(Path, Test)
    /// All hold; never empty.
    case all([Condition])
    /// At least one holds; never empty.
    case any([Condition])
    case not(Condition)
    case quantified(Quantifier)
    case count(Count)
    /// The definition with this index in `PolicySet.definitions` holds of the current item.
    case definition(Int)
    /// The current item is the very node at the path.
    case isNode(Path)
    /// The type of the current item has this attribute.
    case declares(String)
  }

  package var kind: Kind
  package var place: Place

  package init(_ kind: Kind, place: Place) {
    self.kind = kind
    self.place = place
  }
}
