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
  /// The rows and derived attributes that were asked for.
  var views: ViewTables
  let extensions: ExtensionTable
  let sharedRows: SharedRows
  var rowFacts: RowFacts
  /// The rows that policies are for, by what stands under their `for`, one block's together.
  var rowGroups = Lookup<String, [[Item]]>()
  /// What definitions say of nodes, so that a shared one is evaluated once a node.
  var known: KnownTruths
  /// The conditions that were asked of nodes, as operations.
  var program: Program
  /// What of the policies decides a verdict, of each that was asked of a node.
  private var rules: [Program.Rule?]
  /// Whether types declare attributes that some of their nodes do not show.
  var declared = Lookup<DeclaredKey, Bool?>()
  /// What was answered last of whether a node has an attribute, by the index of its name.
  var lastDeclared: (name: Int, node: NodeID, truth: Truth)?
  var walks = KnownWalks()
  /// Where the attributes come from that were asked for last.
  var origins = KnownOrigins()
  /// The attributes that were decoded lately.
  var attributes = DecodedAttributes()
  var names: AttributeNames
  let addresses: KnownAddresses
  /// What paths through provider configurations yield, which is the same for all resources of one.
  var providerValues = Lookup<ProviderValueKey, Value>()
  /// What quantifiers over all nodes of a type go over for every subject.
  var candidates = Lookup<ObjectIdentifier, Candidates>()
  /// The same by what they have to equal; `nil` where nothing of that kind is asked of them.
  var joins = Lookup<ObjectIdentifier, JoinIndex?>()
  /// All nodes of a type by the attributes that joins compare, by the words of both.
  var joinedElements: [String: JoinedElements] = [:]
  /// Whether something beside the current item was looked at since this was last put down.
  var looksOutward = false
  /// Whether facts are collected: only for verdicts that will be reported.
  var isExplaining = false
  /// Whether what is said of every subject is listed: tests of policies ask for it.
  var listsRulings = false
  /// Where every answer is kept; only while a verdict is explained to a person.
  var trace: Trace?

  /// An evaluator that shares indices with others of the same graph.
  package init(
    policies: PolicySet, graph: ResourceGraph, sharing indices: SharedIndices = SharedIndices(),
    _ rows: SharedRows? = nil
  ) {
    sharedRows = rows ?? SharedRows(views: policies.views.count)
    rowFacts = RowFacts(views: policies.views.count)
    self.policies = policies
    self.graph = graph
    addresses = KnownAddresses(graph)
    navigator = Navigator(graph, sharing: indices)
    known = KnownTruths(definitions: policies.definitions.count, nodes: graph.nodeCount)
    program = Program(definitions: policies.definitions.count)
    rules = Array(repeating: nil, count: policies.policies.count)
    selections = Selections(graph)
    views = ViewTables(count: policies.views.count)
    extensions = ExtensionTable(policies.extensions, selections: &selections)
    names = AttributeNames(graph, extensions)
  }

  /// Judges every subject of every policy: what is no pass becomes a finding, and all is counted.
  package mutating func run() -> Outcome {
    var outcome = Outcome()
    for policy in policies.policies { outcome += judge(policy) }
    return outcome
  }

  /// What one policy says of its subjects.
  package mutating func judge(_ policy: Policy) -> Outcome {
    var outcome = Outcome()
    let rule = write(policy)
    for node in selections.nodes(policy.subjects) {
      let answer = judge(rule, node)
      if !tally(answer, node, &outcome) { count(answer, policy, CollectionOfOne(Item(node)), &outcome) }
    }
    judgeRows(of: policy, part: 0, of: 1, &outcome)
    return outcome
  }

  /// Adds what the policy with an index says of a node.
  mutating func judge(_ policy: Int, _ node: NodeID, _ outcome: inout Outcome) {
    let rule = rules[policy] ?? write(policies.policies[policy])
    rules[policy] = rule
    let answer = judge(rule, node)
    if tally(answer, node, &outcome) { return }
    count(answer, policies.policies[policy], CollectionOfOne(Item(node)), &outcome)
  }

  /// Counts an answer where that is all that there is to do, which needs nothing of the policy; most nodes pass, or are not
  /// concerned.
  private func tally(_ answer: Ruling.Kind, _ node: NodeID, _ outcome: inout Outcome) -> Bool {
    outcome.subjects.insert(.node(node))
    if listsRulings { return false }
    switch answer {
    case .pass: outcome.summary.pass += 1
    case .notApplicable: outcome.summary.notApplicable += 1
    case .fail, .unknown, .notEvaluable, .waived: return false
    }
    return true
  }

  /// Adds what a policy says of one of as many parts of its rows.
  mutating func judgeRows(of policy: Policy, part: Int, of parts: Int, _ outcome: inout Outcome) {
    for items in rows(for: policy).part(part, of: parts) {
      outcome.subjects.insert(Subject(items[0]))
      if items.count == 1 {
        count(judge(policy, items[0]), policy, CollectionOfOne(items[0]), &outcome)
        continue
      }
      let answers = items.map { judge(policy, $0) }
      let answer = answers.dropFirst().reduce(answers[0]) { $0.outweighing($1) }
      count(answer, policy, zip(items, answers).filter { $0.1 == answer }.map(\.0), &outcome)
    }
  }

  /// The nodes that a policy is for, and then the rows.
  mutating func subjects(of policy: Policy) -> [Item] {
    selections.nodes(policy.subjects).map { Item($0) } + rows(for: policy).flatMap { $0 }
  }

  /// The rows that a policy is for; those that one block or resource gives are judged as one subject.
  private mutating func rows(for policy: Policy) -> [[Item]] {
    guard policy.subjects.contains(where: \.isView) else { return [] }
    let names = policy.subjects.map(\.text).joined(separator: " ")
    if let known = rowGroups[names] { return known }
    var subjects: [[Item]] = []
    for pattern in policy.subjects {
      guard case .view(let view) = pattern.kind else { continue }
      for item in rows(of: view).map({ Item($0) }) {
        if let last = subjects.last?.last, last.isRow(besides: item) {
          subjects[subjects.count - 1].append(item)
        } else {
          subjects.append([item])
        }
      }
    }
    rowGroups[names] = subjects
    return subjects
  }

  /// Counts the answer of a subject; `items` are those parts of it that gave the answer.
  private mutating func count(
    _ answer: Ruling.Kind, _ policy: Policy, _ items: some Collection<Item>, _ outcome: inout Outcome
  ) {
    if listsRulings, let first = items.first {
      outcome.rulings.append(Ruling(answer, graph.address(of: first.holder)))
    }
    switch answer {
    case .notApplicable: outcome.summary.notApplicable += 1
    case .notEvaluable: outcome.summary.notEvaluable += 1
    case .pass: outcome.summary.pass += 1
    case .fail:
      outcome.summary.fail += 1
      outcome.findings.append(finding(policy, Array(items), .fail))
    case .waived: break
    case .unknown:
      outcome.summary.unknown += 1
      outcome.findings.append(finding(policy, Array(items), .unknown))
    }
  }
}

// MARK: - One policy on one subject

extension Evaluator {
  /// What a policy says of an item, by its conditions one by one.
  mutating func judge(_ policy: Policy, _ item: Item) -> Ruling.Kind {
    let frame = Frame(subject: item)
    let applies = policy.when.map { judge($0, in: frame).truth } ?? .true
    if let kind = Ruling.Kind(whereApplying: applies) { return kind }
    // A row that may not be there cannot break a policy for certain.
    let isSure = applies == .true && item.row?.doubt == nil
    return Ruling.Kind(judge(policy, in: frame).truth, isSure: isSure)
  }

  /// What is required holds, and what is forbidden does not.
  private mutating func judge(_ policy: Policy, in frame: Frame) -> Judgement {
    guard let forbid = policy.forbid else {
      return policy.require.map { judge($0, in: frame) } ?? Judgement(.notCarried)
    }
    let forbidden = judge(forbid, in: frame).negated
    return policy.require.map { .all([judge($0, in: frame), forbidden]) } ?? forbidden
  }

  private mutating func finding(_ policy: Policy, _ items: [Item], _ verdict: Verdict) -> Finding {
    isExplaining = true
    defer { isExplaining = false }
    let item = items[0]
    let facts = unique(items.flatMap { self.facts(for: policy, $0, verdict) })
    var finding = Finding(
      policy: policy.id, title: policy.title, severity: policy.severity, verdict: verdict,
      address: addresses[item.holder],
      attribute: item.path.isEmpty
        ? facts.first { $0.evidence.attribute != nil }?.evidence.attribute : item.path.description,
      message: message(policy, verdict, facts, in: Frame(subject: item)), rationale: policy.rationale,
      fix: policy.fix, references: policy.references, evidence: facts.map(\.evidence),
      policyLocation: policy.place, constructPath: graph.constructPath(of: item.holder))
    finding.location = place(of: item, for: finding)
    return finding
  }

  /// What decided the verdict.
  private mutating func facts(for policy: Policy, _ item: Item, _ verdict: Verdict) -> [Fact] {
    let frame = Frame(subject: item)
    let judgement = judge(policy, in: frame)
    guard verdict == .unknown, judgement.truth != .unknown else { return judgement.facts }
    if let when = policy.when {
      let applies = judge(when, in: frame)
      if applies.truth == .unknown { return applies.facts }
    }
    return item.row?.doubt.map { facts(item, $0) } ?? judgement.facts
  }

  /// Each place once, in the order in which the policy asks; what a node is by itself, such as its type, explains a
  /// verdict only where nothing else does.
  private func unique(_ facts: [Fact]) -> [Fact] {
    var kept: [Fact] = []
    var seen: [String: Set<String>] = [:]
    for fact in facts {
      let (address, attribute) = (fact.evidence.address, fact.evidence.attribute)
      // Nearly all verdicts rest on a few facts, which are compared faster than hashed.
      let isKnown =
        facts.count <= 8
        ? kept.contains { $0.evidence.address == address && $0.evidence.attribute == attribute }
        : !seen[address, default: []].insert(attribute ?? "\n").inserted
      if !isKnown { kept.append(fact) }
    }
    let telling = kept.filter { $0.evidence.attribute?.hasPrefix("node.") != true }
    return telling.isEmpty ? kept : telling
  }
}

extension Array {
  /// One of as many parts of nearly the same length.
  fileprivate func part(_ part: Int, of parts: Int) -> ArraySlice<Element> {
    self[(count * part / parts)..<(count * (part + 1) / parts)]
  }
}
