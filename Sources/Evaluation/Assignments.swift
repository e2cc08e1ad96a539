import Graph
import PolicyLanguage

/// Which policies are for which nodes.
///
/// Policies that are for one node ask it for the same attributes and follow the same ways, so that a node is judged by all of
/// them before the next is.
struct Assignments: Sendable {
  /// The indices of the policies of each node, one node's after the other's, in the order of the policies.
  private var policies: [Int32]
  /// Where those of each node begin; one more than there are nodes.
  private var starts: [Int]

  init(_ policies: [Policy], of count: Int, _ selections: inout Selections) {
    let subjects = policies.map { selections.nodes($0.subjects) }
    starts = Array(repeating: 0, count: count + 1)
    for node in subjects.joined() { starts[Int(node.index) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    self.policies = Array(repeating: 0, count: starts[count])
    for (policy, nodes) in subjects.enumerated() {
      for node in nodes {
        self.policies[next[Int(node.index)]] = Int32(policy)
        next[Int(node.index)] += 1
      }
    }
  }

  /// The policies of a node.
  subscript(node: NodeID) -> ArraySlice<Int32> {
    policies[starts[Int(node.index)]..<starts[Int(node.index) + 1]]
  }

  /// How many pairs of a policy and a node there are.
  var count: Int { policies.count }

  /// Ranges of nodes with about as many pairs each.
  func ranges(of size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for end in 1..<max(starts.count, 1) where starts[end] - starts[start] >= size {
      ranges.append(start..<end)
      start = end
    }
    if start < starts.count - 1 { ranges.append(start..<starts.count - 1) }
    return ranges
  }
}
