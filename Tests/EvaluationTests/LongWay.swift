@testable import Evaluation
import Findings
import Graph
import PolicyLanguage
import Testing

/// Expects that the programs of policies say of every node what their conditions say that are gone through one by one, as is
/// done where a verdict is explained; how many verdicts that were.
@discardableResult
func expectOneAnswer(_ policies: PolicySet, on graph: ResourceGraph, _ comment: Comment? = nil) -> Int {
  var short = Evaluator(policies: policies, graph: graph)
  var long = Evaluator(policies: policies, graph: graph)
  long.isExplaining = true
  var count = 0
  for policy in policies.policies {
    let program = short.write(policy)
    for item in long.subjects(of: policy) {
      guard let node = item.node else { continue }
      count += 1
      let answers = (short.judge(program, node), long.judge(policy, item))
      #expect(answers.0 == answers.1, "\(policy.id) of \(graph.address(of: node)) \(comment?.rawValue ?? "")")
    }
  }
  return count
}
