/// One record of a resource graph: a kind, and where in the model the rest stands.
struct Node: Sendable {
  var kind: NodeKind
  /// The record in the model's array of that kind; of variables, outputs and modules the index into the
  /// declarations or modules.
  var index: Int32
  /// The module instance that holds the node.
  var module: Int32
}
