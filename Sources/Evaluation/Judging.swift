import Findings
package import Graph
package import PolicyLanguage
import Dispatch
import Synchronization

/// Judges a graph by all policies of a set, on several processors where there is enough to do.
package enum Judging {
  /// Pairs of a policy and a node below which threads cost more than they save.
  private static let threshold = 20_000
  /// Each worker builds the indices that it needs, so that many of them do not pay.
  private static let workers = 4

  /// What the policies say, the same whatever the number of processors.
  package static func run(_ policies: PolicySet, on graph: ResourceGraph) -> Outcome {
    let count = policies.policies.count
    let isLarge = count * graph.nodeCount >= threshold
    let outcomes = isLarge ? shared(policies, graph) : [Evaluator(policies: policies, graph: graph).outcome()]
    var result = Outcome()
    for outcome in outcomes { result += outcome }
    result.summary.policies = count
    result.summary.subjects = result.subjects.count
    return result
  }

  /// What one policy says of each of its subjects, those that pass or that it leaves out included.
  package static func rulings(
    of policy: Policy, in policies: PolicySet, on graph: ResourceGraph
  ) -> Outcome {
    var evaluator = Evaluator(policies: policies, graph: graph)
    evaluator.listsRulings = true
    return evaluator.judge(policy)
  }

  /// Whether a graph has a node that one of the patterns means.
  package static func hasSubjects(_ graph: ResourceGraph, _ patterns: [TypePattern]) -> Bool {
    var selections = Selections(graph)
    return !selections.nodes(patterns).isEmpty
  }

  /// The outcomes in the order of the policies; a worker takes the next policy when it is done with one.
  private static func shared(_ policies: PolicySet, _ graph: ResourceGraph) -> [Outcome] {
    let next = Atomic<Int>(0)
    let indices = SharedIndices()
    let outcomes = Mutex<[Outcome]>(Array(repeating: Outcome(), count: policies.policies.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var evaluator: Evaluator?
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < policies.policies.count else { return }
        var current = evaluator ?? Evaluator(policies: policies, graph: graph, sharing: indices)
        evaluator = nil
        let outcome = current.judge(policies.policies[index])
        evaluator = current
        outcomes.withLock { $0[index] = outcome }
      }
    }
    return outcomes.withLock { $0 }
  }
}

extension Evaluator {
  fileprivate func outcome() -> Outcome {
    var evaluator = self
    return evaluator.run()
  }
}
