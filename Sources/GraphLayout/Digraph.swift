/// Directed edges between the vertices `0..<count`, listed by vertex.
struct Digraph {
  let count: Int
  private(set) var successors: [[Int]]
  private(set) var predecessors: [[Int]]

  init(count: Int, edges: some Sequence<(from: Int, to: Int)>) {
    self.count = count
    successors = Array(repeating: [], count: count)
    predecessors = successors
    for edge in edges {
      successors[edge.from].append(edge.to)
      predecessors[edge.to].append(edge.from)
    }
  }

  /// The vertices in an order in which every edge leads onwards; those of cycles are missing.
  var topologicalOrder: [Int] {
    var open = predecessors.map(\.count)
    var order = (0..<count).filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for successor in successors[order[next]] {
        open[successor] -= 1
        if open[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    return order
  }

  /// The number of the connected part of each vertex, counted in the order of their first vertices.
  var parts: [Int] {
    var part = Array(repeating: -1, count: count)
    var found = 0
    for start in 0..<count where part[start] < 0 {
      part[start] = found
      var waiting = [start]
      while let vertex = waiting.popLast() {
        for neighbour in successors[vertex] + predecessors[vertex] where part[neighbour] < 0 {
          part[neighbour] = found
          waiting.append(neighbour)
        }
      }
      found += 1
    }
    return part
  }
}
