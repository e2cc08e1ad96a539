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
  /// Pairs of a policy and a node that are judged in a row, at least.
  private static let portion = 500
  /// Parts of the nodes at most.
  private static let mostParts = 64
  /// Parts of the rows of one policy.
  private static let rowParts = 4

  /// What the policies say, the same whatever the number of processors.
  package static func run(_ policies: PolicySet, on graph: ResourceGraph) -> Outcome {
    let count = policies.policies.count
    let isLarge = count * graph.nodeCount >= threshold
    var result = isLarge ? shared(policies, graph) : Evaluator(policies: policies, graph: graph).outcome()
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

  /// A part of the work, which one worker does at once.
  fileprivate enum Task: Sendable {
    /// All policies of some nodes.
    case nodes(Range<Int>)
    /// One of as many parts of the rows of a policy.
    case rows(policy: Int, part: Int, parts: Int)
  }

  /// What came of a task; its findings by policy, in the order of their subjects.
  fileprivate struct Result: Sendable {
    var outcome = Outcome()
    var findings: [(policy: Int, finding: Finding)] = []
    var isOfRows = false
    /// The first of the nodes that were judged.
    var firstNode = 0

    /// Takes the findings of the policy that was asked last from the outcome.
    mutating func takeFindings(of policy: Int) {
      if outcome.findings.isEmpty { return }
      findings += outcome.findings.map { (policy, $0) }
      outcome.findings = []
    }
  }

  /// The outcome of all tasks, its findings in the order of the policies; a worker takes the next task when it is done with one.
  private static func shared(_ policies: PolicySet, _ graph: ResourceGraph) -> Outcome {
    var selections = Selections(graph)
    let assignments = Assignments(policies.policies, graph, &selections)
    let tasks = tasks(policies, assignments)
    let next = Atomic<Int>(0)
    let (indices, rows) = (SharedIndices(), SharedRows(views: policies.views.count))
    let results = Mutex<[Result]>(Array(repeating: Result(), count: tasks.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= tasks.count { return }
      var evaluator = Evaluator(policies: policies, graph: graph, sharing: indices, rows)
      while index < tasks.count {
        let result = evaluator.result(of: tasks[index], assignments)
        results.withLock { $0[index] = result }
        index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      }
    }
    return merged(results.withLock { $0 }, policies.policies.count)
  }

  /// First what makes the rows of one view, which others would wait for; then the nodes from both ends, so that two workers
  /// rarely wait for one index; and the other rows last, so that the workers end at the same time.
  private static func tasks(_ policies: PolicySet, _ assignments: Assignments) -> [Task] {
    let ofRows = policies.policies.indices.filter { policies.policies[$0].subjects.contains(where: \.isView) }
    let size = max(portion, assignments.count / mostParts)
    let rows = ofRows.flatMap { policy in
      (0..<rowParts).map { Task.rows(policy: policy, part: $0, parts: rowParts) }
    }
    return rows.prefix(1) + fromBothEnds(assignments.ranges(of: size)).map { .nodes($0) } + rows.dropFirst()
  }

  /// The last, the first, the last but one, and so on.
  private static func fromBothEnds(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.indices.map { $0 % 2 == 0 ? ranges[ranges.count - 1 - $0 / 2] : ranges[$0 / 2] }
  }

  /// Nodes come before rows, in the order of the document.
  private static func merged(_ results: [Result], _ count: Int) -> Outcome {
    var outcome = Outcome()
    var findings = Array(repeating: [Finding](), count: count)
    let ofRows = results.filter(\.isOfRows)
    let ofNodes = results.filter { !$0.isOfRows }.sorted { $0.firstNode < $1.firstNode }
    for result in ofNodes + ofRows {
      outcome += result.outcome
      for (policy, finding) in result.findings { findings[policy].append(finding) }
    }
    outcome.findings = findings.flatMap { $0 }
    return outcome
  }
}

extension Evaluator {
  fileprivate mutating func result(of task: Judging.Task, _ assignments: Assignments) -> Judging.Result {
    var result = Judging.Result()
    switch task {
    case .rows(let policy, let part, let parts):
      result.isOfRows = true
      judgeRows(of: policies.policies[policy], part: part, of: parts, &result.outcome)
      result.takeFindings(of: policy)
    case .nodes(let range):
      result.firstNode = range.lowerBound
      for node in graph.nodes(in: range) {
        for policy in assignments[node] {
          judge(policy, node, &result.outcome)
          result.takeFindings(of: policy)
        }
      }
    }
    return result
  }
}

extension Evaluator {
  fileprivate func outcome() -> Outcome {
    var evaluator = self
    return evaluator.run()
  }
}
