package import Diagnostics

/// What can hold, fail to hold or be unknown of an item.
///
/// The parts of compiled policies are classes, since a value type of many parts costs a count of references a part
/// wherever it is passed on.
package final class Condition: Sendable {
  package enum Kind: Sendable {
    /// The one value at the path passes the test.
    case test(Path, Test)
    /// All hold; never empty.
    case all([Condition])
    /// At least one holds; never empty.
    case any([Condition])
    case not(Condition)
    case quantified(Quantifier)
    case count(Count)
    /// The definition with this index in `PolicySet.definitions` holds of the current item, for these arguments.
    case definition(Int, arguments: [Operand])
    /// The current item is the very node at the path.
    case isNode(Path)
    /// The type of the current item has this attribute.
    case declares(String)
  }

  package let kind: Kind
  private let source: SourcePlace
  package var place: Place { source.place }

  package convenience init(_ kind: Kind, place: Place) { self.init(kind, at: .known(place)) }

  init(_ kind: Kind, at source: SourcePlace) {
    self.kind = kind
    self.source = source
  }
}
