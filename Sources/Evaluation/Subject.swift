import Graph

/// What a policy looked at, to be counted once: a node, or a row of a view.
enum Subject: Hashable {
  case node(NodeID)
  /// Rows are the same for every evaluator of a graph.
  case row(view: Int, index: Int)

  init(_ item: Item) {
    self = item.row.map { .row(view: $0.view, index: $0.index ?? -1) } ?? .node(item.holder)
  }
}
