/// Gives each vertex its column.
enum Ranking {
  /// Sweeps that draw vertices towards their neighbours.
  private static let sweeps = 4

  /// The column of each vertex, from 0, so that every edge leads at least one to the right.
  ///
  /// - Parameter graph: without cycles; what stands in one stays in the first column.
  static func ranks(of graph: Digraph) -> [Int] {
    let order = graph.topologicalOrder
    var ranks = Array(repeating: 0, count: graph.count)
    for vertex in order {
      ranks[vertex] = graph.predecessors[vertex].map { ranks[$0] + 1 }.max() ?? 0
    }
    for _ in 0..<sweeps {
      for vertex in order.reversed() { draw(vertex, graph, &ranks) }
      for vertex in order { draw(vertex, graph, &ranks) }
    }
    let first = ranks.min() ?? 0
    return ranks.map { $0 - first }
  }

  /// Moves a vertex to that end of its free range on which more of its neighbours are.
  private static func draw(_ vertex: Int, _ graph: Digraph, _ ranks: inout [Int]) {
    let before = graph.predecessors[vertex]
    let after = graph.successors[vertex]
    let first = before.map { ranks[$0] + 1 }.max()
    let last = after.map { ranks[$0] - 1 }.min()
    if let last, after.count > before.count || first == nil { ranks[vertex] = max(last, first ?? last) }
    if let first, before.count > after.count || last == nil { ranks[vertex] = first }
  }
}
