/// Finds the edges that have to be turned round so that no cycle is left.
enum CycleBreaking {
  /// For each edge, whether a depth-first search finds it leading back.
  ///
  /// Vertices that nothing leads to come first, so that only true cycles are broken.
  static func backEdges(_ edges: [(from: Int, to: Int)], count: Int) -> [Bool] {
    var outgoing: [[Int]] = Array(repeating: [], count: count)
    var isTarget = Array(repeating: false, count: count)
    for (index, edge) in edges.enumerated() {
      outgoing[edge.from].append(index)
      isTarget[edge.to] = true
    }
    var search = Search(edges: edges, outgoing: outgoing)
    for vertex in 0..<count where !isTarget[vertex] { search.visit(vertex) }
    for vertex in 0..<count { search.visit(vertex) }
    return search.isBack
  }

  private enum State { case unseen, open, done }

  private struct Search {
    let edges: [(from: Int, to: Int)]
    let outgoing: [[Int]]
    var states: [State]
    var isBack: [Bool]

    init(edges: [(from: Int, to: Int)], outgoing: [[Int]]) {
      self.edges = edges
      self.outgoing = outgoing
      states = Array(repeating: .unseen, count: outgoing.count)
      isBack = Array(repeating: false, count: edges.count)
    }

    /// A loop with a stack of its own: a chain may be as long as a plan.
    mutating func visit(_ start: Int) {
      guard states[start] == .unseen else { return }
      states[start] = .open
      var path = [(vertex: start, next: 0)]
      while let top = path.last {
        guard top.next < outgoing[top.vertex].count else {
          states[top.vertex] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = outgoing[top.vertex][top.next]
        let target = edges[edge].to
        switch states[target] {
        case .unseen:
          states[target] = .open
          path.append((target, 0))
        case .open: isBack[edge] = true
        case .done: break
        }
      }
    }
  }
}
