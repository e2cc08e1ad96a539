import Graph
import PolicyLanguage

/// Which policies are for which nodes.
///
/// Policies that are for one node ask it for the same attributes and follow the same ways, so that a node is judged by all of
/// them before the next is.
struct Assignments: Sendable {
  /// The indices of the policies for each class of nodes, by `ResourceGraph.classNumber`, in the order of the policies.
  private var policies: [[Int]]
  private let graph: ResourceGraph
  /// How many pairs of a policy and a node there are.
  let count: Int

  /// Finds the classes of nodes that each policy is for.
  init(_ policies: [Policy], _ graph: ResourceGraph, _ selections: inout Selections) {
    var classes = Array(repeating: [Int](), count: graph.classCount)
    for (index, policy) in policies.enumerated() {
      for number in selections.classes(policy.subjects) { classes[number].append(index) }
    }
    self.graph = graph
    self.policies = classes
    count = graph.nodes(in: 0..<graph.nodeCount).reduce(0) { $0 + classes[graph.classNumber(of: $1)].count }
  }

  /// The policies of a node.
  subscript(node: NodeID) -> [Int] { policies[graph.classNumber(of: node)] }

  /// Ranges of nodes with about as many pairs each.
  func ranges(of size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var pairs = 0
    for node in graph.nodes(in: 0..<graph.nodeCount) {
      pairs += self[node].count
      guard pairs >= size else { continue }
      ranges.append(start..<Int(node.index) + 1)
      start = Int(node.index) + 1
      pairs = 0
    }
    if start < graph.nodeCount { ranges.append(start..<graph.nodeCount) }
    return ranges
  }
}
