import Findings
import Graph
import Values

extension Integrity {
  static func dependencyCycles(in graph: ResourceGraph) -> [Finding] {
    var next: [NodeID: [Edge]] = [:]
    for edge in graph.edges() { next[edge.from, default: []].append(edge) }
    var search = CycleSearch(next)
    return search.cycles(from: graph.allNodes).map { finding(of: $0, graph) }
  }

  private static func finding(of cycle: [Edge], _ graph: ResourceGraph) -> Finding {
    let addresses = cycle.map { graph.address(of: $0.from) }
    let way = (addresses + addresses.prefix(1)).joined(separator: " → ")
    return IntegrityRule.dependencyCycle.finding(
      at: addresses[0], attribute: cycle[0].attribute, "\(addresses[0]) depends on itself: \(way)",
      evidence: cycle.map { edge in
        Evidence(
          address: graph.address(of: edge.from), attribute: edge.attribute, value: graph.address(of: edge.to),
          expected: "no way back")
      },
      location: graph.place(of: cycle[0].from, attribute: AttributePath(beginningOf: cycle[0].attribute))
        ?? graph.place(of: cycle[0].from), constructPath: graph.constructPath(of: cycle[0].from))
  }
}

/// Finds one cycle for each group of nodes that depend on each other, with a stack of its own.
private struct CycleSearch {
  private let next: [NodeID: [Edge]]
  private var done: Set<NodeID> = []

  init(_ next: [NodeID: [Edge]]) { self.next = next }

  mutating func cycles(from nodes: [NodeID]) -> [[Edge]] {
    nodes.compactMap { done.contains($0) ? nil : cycle(from: $0) }
  }

  /// Depth first; the nodes of a cycle that was found are done, so that it is found once.
  private mutating func cycle(from start: NodeID) -> [Edge]? {
    var way: [Edge] = []
    var positions: [NodeID: Int] = [start: 0]
    var stack: [(node: NodeID, index: Int)] = [(start, 0)]
    while let (node, index) = stack.last {
      let edges = next[node] ?? []
      guard index < edges.count else {
        stack.removeLast()
        positions[node] = nil
        done.insert(node)
        if !way.isEmpty { way.removeLast() }
        continue
      }
      stack[stack.count - 1].index += 1
      let edge = edges[index]
      if let position = positions[edge.to] {
        done.formUnion(stack.map(\.node))
        return Array(way[position...]) + [edge]
      }
      guard !done.contains(edge.to) else { continue }
      positions[edge.to] = stack.count
      stack.append((edge.to, 0))
      way.append(edge)
    }
    return nil
  }
}
