/// That a node refers to another.
package struct Edge: Hashable, Sendable {
  package var from: NodeID
  package var to: NodeID
  /// The attribute of `from` that refers to it, as `subnet_id`, `depends_on` or `count`.
  package var attribute: String
  /// Whether it is this very node; else it is one of several instances.
  package var isCertain: Bool
}
