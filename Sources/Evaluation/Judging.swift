import Findings
package import Graph
package import PolicyLanguage
import Dispatch
import Synchronization

/// Judges a graph by all policies of a set, on several processors where there is enough to do.
package enum Judging {
  /// Pairs of a policy and a node below which threads cost more than they save.
  private static let threshold = 20_000
  /// Each worker keeps rows and truths of its own, so that many of them do not pay.
  private static let workers = 4
  /// Subjects that are judged in a row; more of one policy are shared by the workers.
  private static let portion = 1_000
  /// Parts of one policy at most.
  private static let mostParts = 16

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

  /// Whether a graph has a node that one of the words, types or globs under `for` means.
  package static func hasSubjects(_ graph: ResourceGraph, _ names: [String]) -> Bool {
    let patterns = names.filter { graph.mayHaveNodes(ofType: $0) }.compactMap { TypePattern.subjects($0) }
    if patterns.isEmpty { return false }
    var selections = Selections(graph)
    return patterns.contains { selections.hasNodes($0) }
  }

  /// Some of the subjects of a policy.
  private struct Task: Sendable {
    var policy: Int
    var part = 0
    var parts: Int
  }

  /// The outcomes in the order of the policies; a worker takes the next task when it is done with one.
  private static func shared(_ policies: PolicySet, _ graph: ResourceGraph) -> [Outcome] {
    let tasks = tasks(policies, graph)
    let next = Atomic<Int>(0)
    let indices = SharedIndices()
    let outcomes = Mutex<[Outcome]>(Array(repeating: Outcome(), count: tasks.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var evaluator: Evaluator?
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < tasks.count else { return }
        var current = evaluator ?? Evaluator(policies: policies, graph: graph, sharing: indices)
        evaluator = nil
        let task = tasks[index]
        let outcome = current.judge(policies.policies[task.policy], part: task.part, of: task.parts)
        evaluator = current
        outcomes.withLock { $0[index] = outcome }
      }
    }
    let found = outcomes.withLock { $0 }
    return tasks.indices.sorted { (tasks[$0].policy, tasks[$0].part) < (tasks[$1].policy, tasks[$1].part) }
      .map { found[$0] }
  }

  /// Policies as a whole first, and then the parts of large ones, by which the workers end at the same time.
  private static func tasks(_ policies: PolicySet, _ graph: ResourceGraph) -> [Task] {
    var selections = Selections(graph)
    let tasks = policies.policies.enumerated().flatMap { index, policy -> [Task] in
      let parts = min(mostParts, selections.nodes(policy.subjects).count / portion + 1)
      return (0..<parts).map { Task(policy: index, part: $0, parts: parts) }
    }
    return tasks.filter { $0.parts == 1 } + tasks.filter { $0.parts > 1 }
  }
}

extension Evaluator {
  fileprivate func outcome() -> Outcome {
    var evaluator = self
    return evaluator.run()
  }
}
