import Values

/// A node of a resource graph, as an index into its arrays.
package struct NodeID: Hashable, Comparable, LookupKey, Sendable {
  package let index: Int32

  init(_ index: Int) { self.index = Int32(index) }

  /// What a `Lookup` finds it by.
  package var lookupHash: Int { Int(index) }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}
