import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// Whether a condition holds of the current item of a frame.
  mutating func judge(_ condition: Condition, in frame: Frame) -> Judgement {
    if let trace { return traced(condition, in: frame, trace) }
    return decide(condition, in: frame)
  }

  /// The same, kept nowhere.
  mutating func decide(_ condition: Condition, in frame: Frame) -> Judgement {
    switch condition.kind {
    case .test(let path, let test): return judgeOne(path, test, in: frame)
    case .all(let conditions): return judgeAll(conditions, in: frame)
    case .any(let conditions): return judgeAny(conditions, in: frame)
    case .not(let inner): return judge(inner, in: frame).negated
    case .quantified(let quantifier): return judge(quantifier, in: frame)
    case .count(let count): return judge(count, in: frame)
    case .definition(let index, let arguments): return judgeDefinition(index, arguments, in: frame)
    case .isNode(let path): return judgeIsNode(path, in: frame)
    case .declares(let attribute): return judgeDeclares(attribute, frame.item)
    }
  }

  private mutating func judgeAll(_ conditions: [Condition], in frame: Frame) -> Judgement {
    if isExplaining { return .all(conditions.map { judge($0, in: frame) }) }
    var truth = Truth.notCarried
    for condition in conditions {
      truth = truth & judge(condition, in: frame).truth
      if truth == .false { break }
    }
    return Judgement(truth)
  }

  private mutating func judgeAny(_ conditions: [Condition], in frame: Frame) -> Judgement {
    if isExplaining { return .any(conditions.map { judge($0, in: frame) }) }
    var truth: Truth?
    for condition in conditions {
      let next = judge(condition, in: frame).truth
      truth = truth.map { $0 | next } ?? next
      if truth == .true { break }
    }
    return Judgement(truth ?? .false)
  }

  private mutating func judgeOne(_ path: Path, _ test: Test, in frame: Frame) -> Judgement {
    if let judgement = judgeAttribute(path, test, in: frame) { return judgement }
    if let name = path.plainName, name != "node", let row = frame.item.row {
      return judge(test, field(name, of: row, at: frame.item), of: path, in: frame)
    }
    let derived = derived(at: path, of: frame.item)
    if derived == nil, let item = stepped(path, in: frame) { return judge(test, item, in: frame) }
    return judge(test, derived ?? walk(path, in: frame), of: path, in: frame)
  }

  private mutating func judge(_ test: Test, _ elements: [Element], of path: Path, in frame: Frame)
    -> Judgement
  {
    if elements.count == 1 { return judge(test, elements[0], in: frame) }
    if elements.isEmpty { return judge(test, Element.nothing, in: frame) }
    // Only what a field yields may be several; which of them is meant, the policy does not say.
    let reason = Reason(
      .undecided, "`\(path.text)` has \(elements.count) values: say `every`, `some` or `none`")
    return .agreed(elements.map { judge(test, $0, in: frame) }, otherwise: explained(frame.item, reason))
  }

  /// The same of an attribute that a node or a block has itself, as most tests are of; `nil` for other paths.
  private mutating func judgeAttribute(_ path: Path, _ test: Test, in frame: Frame) -> Judgement? {
    guard let name = path.plainName, let value = plainValue(path, of: frame.item) else { return nil }
    // Most tests need the value alone, and no item.
    if !isExplaining, let holds = test.decides(value) { return Judgement(Truth(holds)) }
    guard frame.item.node != nil else { return nil }
    return judge(test, frame.item.with(own: value, name), in: frame)
  }

  private mutating func judge(_ test: Test, _ element: Element, in frame: Frame) -> Judgement {
    switch element {
    case .sure(let item): return judge(test, item, in: frame)
    case .possible(let item, let reason):
      return .agreed(
        [judge(test, item, in: frame), Judgement(.unknown)], otherwise: explained(frame.item, reason))
    case .choice(let branches, let reason):
      let judgements = branches.map { branch in Judgement.all(branch.map { judge(test, $0, in: frame) }) }
      return .agreed(judgements, otherwise: explained(frame.item, reason))
    case .open(let reason), .perhapsNothing(let reason):
      return Judgement(.unknown, facts(frame.item, reason))
    case .nothing: return judge(test, frame.item.with(.null, at: frame.item.path), in: frame)
    }
  }

  /// A definition sees what it is applied to and its arguments, and nothing else of its caller.
  private mutating func judgeDefinition(_ index: Int, _ arguments: [Operand], in frame: Frame) -> Judgement {
    let item = frame.item
    if arguments.isEmpty, !isExplaining, item.isBareNode {
      return Judgement(truth(ofDefinition: index, item.holder))
    }
    let values = arguments.map { value(of: $0, in: frame) }
    let inner = Frame(subject: item, arguments: values)
    guard let node = item.node else {
      return judgeDefinition(index, ofRow: item, in: inner, isKnowable: arguments.isEmpty)
    }
    let isKnowable = arguments.isEmpty
    if isKnowable, !isExplaining, let truth = known[index, node] { return Judgement(truth) }
    let definition = policies.definitions[index]
    guard fits(node, definition.about) else {
      let reason = Reason(.wrongKind, "\(definition.name) is not about \(graph.typeName(of: node))")
      return Judgement(.unknown, facts(item, reason))
    }
    let judgement = judge(definition.holds, in: inner)
    if isKnowable { known[index, node] = judgement.truth }
    return judgement
  }

  /// Of a row of a view, or of a value, which no type can be named for.
  private mutating func judgeDefinition(
    _ index: Int, ofRow item: Item, in frame: Frame, isKnowable: Bool
  ) -> Judgement {
    let row = isKnowable && !isExplaining ? item.row : nil
    let key = row.flatMap { row in
      row.index.map { RowFacts.TruthKey(definition: index, view: row.view, row: $0) }
    }
    if let truth = key.flatMap({ rowFacts.truths[$0] }) { return Judgement(truth) }
    let definition = policies.definitions[index]
    if let row = item.row, !definition.about.contains(where: { $0.kind == .view(row.view) }) {
      let reason = Reason(.wrongKind, "\(definition.name) is not about \(policies.views[row.view].name)")
      return Judgement(.unknown, facts(item, reason))
    }
    let judgement = judge(definition.holds, in: frame)
    if let key { rowFacts.truths[key] = judgement.truth }
    return judgement
  }

  mutating func fits(_ node: NodeID, _ patterns: [TypePattern]) -> Bool {
    patterns.contains { selections.selection($0).map { graph.contains($0, node) } ?? false }
  }

  private mutating func judgeIsNode(_ path: Path, in frame: Frame) -> Judgement {
    let item = frame.item
    guard item.node != nil || item.row != nil else {
      return Judgement(.unknown, facts(item, Reason(.wrongKind, "\(item.path) is a value, not a node")))
    }
    let subject = Subject(item)
    let truths = walk(path, in: frame).map { same(subject, $0) }
    let truth = truths.reduce(Truth.false) { $0 | $1 }
    return Judgement(truth, facts(item, expected: "to be \(path.text)"))
  }

  private func same(_ node: Subject, _ element: Element) -> Truth {
    switch element {
    case .sure(let item): return Truth(isSame(item, node))
    case .possible(let item, _): return isSame(item, node) ? .unknown : .false
    case .choice(let branches, _):
      let truths = branches.map { branch in branch.reduce(Truth.false) { $0 | same(node, $1) } }
      return Set(truths).count == 1 ? truths[0] : .unknown
    case .open: return .unknown
    case .nothing, .perhapsNothing: return .false
    }
  }

  private func isSame(_ item: Item, _ node: Subject) -> Bool {
    (item.node != nil || item.row != nil) && Subject(item) == node
  }

  /// Whether a node has an attribute, by the index of its name; what nodes of one type do not show themselves is asked once a
  /// type.
  mutating func isDeclared(_ name: Int, on node: NodeID) -> Bool? {
    if graph.shows(names.entries[name].key, node) { return true }
    let attribute = names.entries[name].key.name
    let key = DeclaredKey(kind: graph.kind(of: node), type: graph.typeName(of: node), attribute: attribute)
    if let known = declared[key] { return known }
    let answer = graph.declares(attribute, node)
    declared[key] = .some(answer)
    return answer
  }

  private mutating func judgeDeclares(_ attribute: String, _ item: Item) -> Judgement {
    guard let isDeclared = isDeclared(names.index(of: attribute), on: item.holder) else {
      guard isExplaining else { return Judgement(.unknown) }
      let reason = Reason(
        .unresolved, "nothing here says whether \(graph.typeName(of: item.holder)) has `\(attribute)`")
      return Judgement(.unknown, facts(item, reason))
    }
    return Judgement(Truth(isDeclared), facts(item, expected: "to have `\(attribute)`"))
  }
}
