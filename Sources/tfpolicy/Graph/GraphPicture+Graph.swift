import Graph
import Reporting

extension GraphPicture {
  /// What is shown of a graph: its resources, data sources, module calls, outputs, variables, locals and provider
  /// configurations, and what refers to what.
  init(of graph: ResourceGraph) {
    let shown: Set<NodeKind> = [.resource, .data, .module, .output, .variable, .local, .provider]
    let actions = graph.actions()
    self.init(
      nodes: graph.allNodes.filter { shown.contains(graph.kind(of: $0)) }.map { node in
        return Node(
          address: graph.uniqueAddress(of: node), type: graph.typeName(of: node),
          module: graph.moduleAddress(of: node),
          action: actions[graph.address(of: node)])
      },
      edges: graph.edges().map { edge in
        Edge(
          from: graph.uniqueAddress(of: edge.from), to: graph.uniqueAddress(of: edge.to),
          attribute: edge.attribute,
          isCertain: edge.isCertain)
      })
  }
}
