import Findings
import Graph
import PolicyLanguage
import Values

/// What conditions say of nodes, where nobody asks why: the operations of a program, and for what they do not know, the evaluator.
extension Evaluator {
  /// What a rule says of a node.
  mutating func judge(_ rule: Program.Rule, _ node: NodeID) -> Ruling.Kind {
    let applies = rule.when.map { truth(of: $0, node) } ?? .true
    if let kind = Ruling.Kind(whereApplying: applies) { return kind }
    return Ruling.Kind(holds(rule, node), isSure: applies == .true)
  }

  /// What is required holds, and what is forbidden does not.
  private mutating func holds(_ rule: Program.Rule, _ node: NodeID) -> Truth {
    let required = rule.require.map { truth(of: $0, node) }
    guard let forbid = rule.forbid else { return required ?? .notCarried }
    let forbidden = !truth(of: forbid, node)
    return required.map { $0 & forbidden } ?? forbidden
  }

  /// What a definition without arguments says of a node that it may be about.
  mutating func truth(ofDefinition index: Int, _ node: NodeID) -> Truth {
    if let truth = known[index, node] { return truth }
    guard isAbout(index, node) else { return .unknown }
    let truth = self.truth(of: operation(ofDefinition: index), node)
    known[index, node] = truth
    return truth
  }

  private mutating func operation(ofDefinition index: Int) -> Int32 {
    if let known = program.operation(ofDefinition: index) { return known }
    let operation = write(policies.definitions[index].holds)
    program.setOperation(operation, ofDefinition: index)
    return operation
  }

  /// Whether a definition is about nodes like this one.
  private mutating func isAbout(_ index: Int, _ node: NodeID) -> Bool {
    let number = graph.classNumber(of: node)
    if let known = program.about[index][number] { return known }
    let answer = fits(node, policies.definitions[index].about)
    program.about[index][number] = answer
    return answer
  }

  /// What an operation says of a node; `frame` is the one around it, where it is not what a policy or a definition is applied to.
  private mutating func truth(of index: Int32, _ node: NodeID, in frame: Frame? = nil) -> Truth {
    let operation = program.operations[Int(index)]
    switch operation.kind {
    case .all: return all(operation, node, in: frame)
    case .any: return any(operation, node, in: frame)
    case .not: return !truth(of: operation.first, node, in: frame)
    case .attribute:
      if let holds = holds(operation, node) { return Truth(holds) }
    case .part:
      let part = Int(operation.first)
      let value = value(of: program.parts[part].attribute, node)?.part(program.parts[part].names.dropFirst())
      if let holds = value.flatMap({ program.tests[Int(operation.second)].holds(of: $0) }) {
        return Truth(holds)
      }
    case .declares: return declares(Int(operation.first), node)
    case .typeFact:
      if let truth = typeFact(operation, index, node) { return truth }
    case .definition: return truth(ofDefinition: Int(operation.first), node)
    case .quantified:
      let index = Int(operation.first)
      if let truth = quantified(index, node, in: frame) ?? truth(ofElements: index, node) { return truth }
    case .other: break
    }
    return asked(index, node, in: frame)
  }

  /// What the evaluator says of a condition.
  private mutating func asked(_ index: Int32, _ node: NodeID, in frame: Frame?) -> Truth {
    decide(program.conditions[Int(index)], in: frame ?? Frame(subject: Item(node))).truth
  }

  private mutating func all(_ operation: Operation, _ node: NodeID, in frame: Frame?) -> Truth {
    var truth = Truth.notCarried
    for place in operation.first..<operation.first + operation.second {
      truth = truth & self.truth(of: program.children[Int(place)], node, in: frame)
      if truth == .false { break }
    }
    return truth
  }

  private mutating func any(_ operation: Operation, _ node: NodeID, in frame: Frame?) -> Truth {
    var truth: Truth?
    for place in operation.first..<operation.first + operation.second {
      let next = self.truth(of: program.children[Int(place)], node, in: frame)
      truth = truth.map { $0 | next } ?? next
      if truth == .true { break }
    }
    return truth ?? .false
  }

  /// Whether an attribute passes a test; `nil` where that takes more than its value.
  private mutating func holds(_ operation: Operation, _ node: NodeID) -> Bool? {
    let (name, test) = (Int(operation.first), Int(operation.second))
    if let keys = program.tests[test].keys, let map = names.map(name, of: node),
      graph.holdsValues(of: keys, in: names.entries[map].key, of: node)
    {
      return true
    }
    guard let value = value(of: name, node) else { return nil }
    return program.tests[test].holds(of: value)
  }

  /// An attribute that a node has itself, or that an extension derives as one value; `nil` for others.
  mutating func value(of name: Int, _ node: NodeID) -> Value? {
    let isResource = graph.hasBody(node)
    if isResource, let known = attributes.value(of: name, node, isResource: true),
      !names.entries[name].isMarked
    {
      return known
    }
    if let value = ownAttribute(name, of: node) { return value }
    guard let field = names.field(name, of: node) else { return nil }
    if isResource, case .merge(let paths) = field.source {
      let value = merge(paths, in: Frame(subject: Item(node)))
      attributes.keep(value, of: name, node, isResource: true)
      return value
    }
    let elements = derived(field, of: node, at: Item(node))
    guard elements.count == 1, case .sure(let item) = elements[0], case .value(let value) = item.content
    else {
      return nil
    }
    return value
  }

  /// Whether a node's type has an attribute; policies that are alike ask for the same one in a row.
  private mutating func declares(_ name: Int, _ node: NodeID) -> Truth {
    if let last = lastDeclared, last.name == name, last.node == node { return last.truth }
    let truth = isDeclared(name, on: node).map { Truth($0) } ?? .unknown
    lastDeclared = (name, node, truth)
    return truth
  }

  /// What a test says that depends on a node's type alone; it is asked once a type.
  private mutating func typeFact(_ operation: Operation, _ index: Int32, _ node: NodeID) -> Truth? {
    guard graph.hasBody(node) else { return nil }
    let type = graph.classNumber(of: node)
    let table = Int(operation.first)
    if let known = program.typeFacts[table][type] { return known }
    let truth = asked(index, node, in: nil)
    program.typeFacts[table][type] = truth
    return truth
  }
}

// MARK: - Quantifiers

extension Evaluator {
  /// What a quantifier says of the nodes that arrows lead to; `nil` for others.
  private mutating func quantified(_ index: Int, _ node: NodeID, in frame: Frame?) -> Truth? {
    guard let way = program.quantifiers[index].way else { return nil }
    let elements: [Element]
    if let known = walks[way, node] {
      elements = known
    } else {
      elements = walked(program.quantifiers[index].source.path, in: frame ?? Frame(subject: Item(node)))
      walks[way, node] = elements
    }
    var truth = QuantifiedTruth(program.quantifiers[index].kind)
    for element in elements where truth.isOpen(to: element) {
      truth.add(self.truth(of: element, index, node, in: frame))
    }
    return truth.result
  }

  /// What one element adds.
  private mutating func truth(
    of element: Element, _ index: Int, _ node: NodeID, in frame: Frame?
  ) -> Truth {
    if program.quantifiers[index].isSelfContained, case .sure(let item) = element, item.isBareNode {
      return truth(ofItem: item.holder, index)
    }
    return judge(element, program.quantifiers[index].source, in: frame ?? Frame(subject: Item(node))).truth
  }

  private mutating func truth(ofItem node: NodeID, _ index: Int) -> Truth {
    let kind = program.quantifiers[index].kind
    let kept = program.quantifiers[index].filter.map { self.truth(of: $0, node) }
    if kept == .false { return kind.leftOut }
    let truth = program.quantifiers[index].condition.map { self.truth(of: $0, node) } ?? .true
    return kind.weighed(truth, kept)
  }
}
