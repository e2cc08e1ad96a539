package import Values

/// What an arrow reaches from one source.
package indirect enum Reached: Hashable, Sendable {
  /// The value comes from this node.
  case node(NodeID)
  /// The value may come from this node, or from elsewhere.
  case possible(NodeID, Reason)
  /// The value comes from exactly one of these.
  case choice([Reached])
  /// The value comes from outside of the document, or the way to its origin is lost.
  case unresolved(Reason)
  /// The value is written out, or given from outside, and names nothing in the document.
  case literal(Reason)
  /// The value comes from nodes of other types only, or from none.
  case nothing
}
