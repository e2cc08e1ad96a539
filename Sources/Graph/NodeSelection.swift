/// A set of nodes by kind and type.
package struct NodeSelection: Hashable, Sendable {
  /// `nil` for nodes of every kind.
  package var kind: NodeKind?
  /// The types in `Model.types`, or indices into `ResourceGraph.providerNames`; `nil` for all.
  package var types: Set<Int32>?

  package init(kind: NodeKind?, types: Set<Int32>? = nil) {
    self.kind = kind
    self.types = types
  }

  /// Every node of the graph.
  package static let all = NodeSelection(kind: nil)
}
