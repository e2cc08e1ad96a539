import Graph
import PolicyLanguage

/// Writes conditions as operations.
extension Evaluator {
  /// The parts of a policy that decide a verdict.
  mutating func write(_ policy: Policy) -> Program.Rule {
    Program.Rule(
      when: policy.when.map { write($0) }, require: policy.require.map { write($0) },
      forbid: policy.forbid.map { write($0) })
  }

  /// The number of a condition's operation.
  mutating func write(_ condition: Condition) -> Int32 {
    if let known = program.operation(of: condition) { return known }
    return program.add(operation(of: condition), for: condition)
  }

  private mutating func operation(of condition: Condition) -> Operation {
    switch condition.kind {
    case .all(let conditions): return operation(.all, conditions)
    case .any(let conditions): return operation(.any, conditions)
    case .not(let inner):
      let index = write(inner)
      let part = program.operations[Int(index)]
      return Operation(
        kind: .not, isSelfContained: part.isSelfContained, isOfValues: part.isOfValues, first: index)
    case .test(let path, let test): return operation(path, test)
    case .definition(let index, let arguments) where arguments.isEmpty:
      return Operation(kind: .definition, isSelfContained: true, first: Int32(index))
    case .quantified(let quantifier): return operation(quantifier)
    case .declares(let name):
      return Operation(kind: .declares, isSelfContained: true, first: Int32(names.index(of: name)))
    case .definition, .count, .isNode: return Operation(kind: .other)
    }
  }

  private mutating func operation(_ kind: Operation.Kind, _ conditions: [Condition]) -> Operation {
    let children = conditions.map { write($0) }
    return Operation(
      kind: kind, isSelfContained: children.allSatisfy { program.operations[Int($0)].isSelfContained },
      isOfValues: children.allSatisfy { program.operations[Int($0)].isOfValues },
      first: program.add(children: children), second: Int32(children.count))
  }

  private mutating func operation(_ path: Path, _ test: Test) -> Operation {
    if path.isTypeFact, test.isOfLiterals, !test.asksForOrigin, graph.isUnheardOf(names.entry(of: "node").key)
    {
      return Operation(kind: .typeFact, isSelfContained: true, first: program.addTypeFacts())
    }
    guard let row = path.names, row[0] != "node" else { return Operation(kind: .other) }
    let name = names.index(of: row[0])
    return Operation(
      kind: row.count == 1 ? .attribute : .part, isSelfContained: test.isOfLiterals, isOfValues: true,
      first: row.count == 1 ? Int32(name) : program.add(row, attribute: name),
      second: program.add(ValueTest(test, graph)))
  }

  private mutating func operation(_ quantifier: Quantifier) -> Operation {
    let filter = quantifier.filter.map { write($0) }
    var condition: Int32?
    var test: Int32?
    switch quantifier.body {
    case .satisfies(let inner): condition = write(inner)
    case .passes(let inner): test = program.add(ValueTest(inner, graph))
    case .exists: break
    }
    let parts = [filter, condition].compactMap { $0.map { program.operations[Int($0)] } }
    let isSelfContained = parts.allSatisfy(\.isSelfContained)
    let list = parts.allSatisfy(\.isOfValues) ? writeList(quantifier.path) : nil
    let followsArrows = quantifier.path.isArrowFromItem
    let index = program.add(
      QuantifiedOperation(
        kind: quantifier.kind, filter: filter, condition: condition,
        isSelfContained: isSelfContained && test == nil, test: test,
        way: followsArrows ? walks.way(of: quantifier.path) : nil, list: list, source: quantifier))
    return Operation(
      kind: .quantified, isSelfContained: isSelfContained && quantifier.isOfCurrentItem,
      isOfValues: list != nil, first: index)
  }

  /// The names that lead to a list, where a path goes over all of its elements.
  private mutating func writeList(_ path: Path) -> Int32? {
    guard case .elements? = path.steps.last, let row = path.names(in: path.steps.dropLast()), row[0] != "node"
    else { return nil }
    return program.add(row, attribute: names.index(of: row[0]))
  }
}

extension Quantifier {
  /// Whether it starts at the current item, and compares with nothing that stands elsewhere.
  fileprivate var isOfCurrentItem: Bool {
    guard case .current = path.start else { return false }
    if case .passes(let test) = body { return test.isOfLiterals }
    return true
  }
}

extension Path {
  /// The names that the path is, where it is nothing else.
  fileprivate var names: [String]? { names(in: steps[...]) }

  /// The names that some steps from the current item are; `nil` where there are none, or others among them.
  fileprivate func names(in steps: ArraySlice<Step>) -> [String]? {
    guard case .current = start, !steps.isEmpty else { return nil }
    var names: [String] = []
    for step in steps {
      guard case .name(let name) = step else { return nil }
      names.append(name)
    }
    return names
  }

  /// Whether the path names what is the same for all nodes of a type.
  fileprivate var isTypeFact: Bool {
    guard case .current = start, steps.count == 2, case .name("node") = steps[0],
      case .name(let fact) = steps[1]
    else { return false }
    return ["type", "mode", "form"].contains(fact)
  }
}

extension Test {
  /// Whether it asks where a value comes from, which differs between nodes of a type.
  fileprivate var asksForOrigin: Bool {
    assertions.contains { assertion in
      switch assertion {
      case .literal, .references, .sameAs: true
      case .not(let test): test.asksForOrigin
      case .any(let tests), .all(let tests): tests.contains(where: \.asksForOrigin)
      default: false
      }
    }
  }

  /// Whether it compares with nothing that stands elsewhere.
  fileprivate var isOfLiterals: Bool {
    assertions.allSatisfy { assertion in
      switch assertion {
      case .exists, .empty, .sensitive, .matches, .like, .literal, .references: true
      case .equals(.literal): true
      case .oneOf(.listed(let operands)):
        operands.allSatisfy { if case .literal = $0 { true } else { false } }
      case .startsWith(.literal), .endsWith(.literal), .atLeast(.literal), .atMost(.literal): true
      case .not(let test): test.isOfLiterals
      case .any(let tests), .all(let tests): tests.allSatisfy(\.isOfLiterals)
      default: false
      }
    }
  }
}
