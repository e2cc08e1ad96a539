import Findings
package import Graph
package import PolicyLanguage
import Values

/// Judges a graph by compiled policies.
package struct Evaluator {
  let graph: ResourceGraph
  let policies: PolicySet
  var navigator: Navigator
  var selections: Selections
  /// What definitions say of nodes, so that a shared one is evaluated once a node.
  var known: KnownTruths
  /// Whether facts are collected: only for verdicts that will be reported.
  var isExplaining = false
  /// Whether what is said of every subject is listed: tests of policies ask for it.
  var listsRulings = false

  /// An evaluator that shares indices with others of the same graph.
  package init(
    policies: PolicySet, graph: ResourceGraph, sharing indices: SharedIndices = SharedIndices()
  ) {
    self.policies = policies
    self.graph = graph
    navigator = Navigator(graph, sharing: indices)
    known = KnownTruths(definitions: policies.definitions.count, nodes: graph.nodeCount)
    selections = Selections(graph)
  }

  /// Judges every subject of every policy: what is no pass becomes a finding, and all is counted.
  package mutating func run() -> Outcome {
    var outcome = Outcome()
    for policy in policies.policies { outcome += judge(policy) }
    return outcome
  }

  /// What one policy says of its subjects.
  mutating func judge(_ policy: Policy) -> Outcome {
    var outcome = Outcome()
    outcome.subjects = Set(selections.nodes(policy.subjects))
    for node in selections.nodes(policy.subjects) { count(judge(policy, node), policy, node, &outcome) }
    return outcome
  }

  private mutating func count(
    _ answer: Ruling.Kind, _ policy: Policy, _ node: NodeID, _ outcome: inout Outcome
  ) {
    if listsRulings { outcome.rulings.append(Ruling(answer, graph.address(of: node))) }
    switch answer {
    case .notApplicable: outcome.summary.notApplicable += 1
    case .notEvaluable: outcome.summary.notEvaluable += 1
    case .pass: outcome.summary.pass += 1
    case .fail:
      outcome.summary.fail += 1
      outcome.findings.append(finding(policy, node, .fail))
    case .waived: break
    case .unknown:
      outcome.summary.unknown += 1
      outcome.findings.append(finding(policy, node, .unknown))
    }
  }
}

// MARK: - One policy on one subject

extension Evaluator {
  private mutating func judge(_ policy: Policy, _ node: NodeID) -> Ruling.Kind {
    let frame = Frame(subject: Item(node))
    let applies = policy.when.map { judge($0, in: frame).truth } ?? .true
    if applies == .false { return .notApplicable }
    if applies == .notCarried { return .notEvaluable }
    switch judgeRule(of: policy, in: frame).truth {
    case .notCarried: return .notEvaluable
    case .true: return .pass
    case .false: return applies == .unknown ? .unknown : .fail
    case .unknown: return .unknown
    }
  }

  /// What is required holds, and what is forbidden does not.
  private mutating func judgeRule(of policy: Policy, in frame: Frame) -> Judgement {
    var parts: [Judgement] = []
    if let require = policy.require { parts.append(judge(require, in: frame)) }
    if let forbid = policy.forbid { parts.append(judge(forbid, in: frame).negated) }
    return .all(parts)
  }

  private mutating func finding(_ policy: Policy, _ node: NodeID, _ verdict: Verdict) -> Finding {
    isExplaining = true
    defer { isExplaining = false }
    let frame = Frame(subject: Item(node))
    var judgement = judgeRule(of: policy, in: frame)
    if verdict == .unknown, judgement.truth != .unknown, let when = policy.when {
      judgement = judge(when, in: frame)
    }
    let facts = unique(judgement.facts)
    return Finding(
      policy: policy.id, title: policy.title, severity: policy.severity, verdict: verdict,
      address: graph.address(of: node),
      attribute: facts.first { $0.evidence.attribute != nil }?.evidence.attribute,
      message: message(policy, verdict, facts, in: frame), rationale: policy.rationale, fix: policy.fix,
      references: policy.references, evidence: facts.map(\.evidence), location: graph.place(of: node),
      policyLocation: policy.place)
  }

  /// Each place once, in the order in which the policy asks.
  private func unique(_ facts: [Fact]) -> [Fact] {
    var seen: Set<String> = []
    return facts.filter { seen.insert("\($0.evidence.address) \($0.evidence.attribute ?? "")").inserted }
  }
}
