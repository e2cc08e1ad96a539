import Graph
import Values

/// The addresses of nodes that facts are about, each put together once: most facts of a finding are about few nodes.
final class KnownAddresses {
  private let graph: ResourceGraph
  private var found = Lookup<NodeID, String>()

  init(_ graph: ResourceGraph) { self.graph = graph }

  subscript(node: NodeID) -> String {
    if let known = found[node] { return known }
    let address = graph.address(of: node)
    found[node] = address
    return address
  }
}
