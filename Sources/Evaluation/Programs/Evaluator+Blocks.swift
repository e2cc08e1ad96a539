import Graph
import PolicyLanguage
import Values

/// Operations that are asked of blocks, and of other values that are known.
extension Evaluator {
  /// What a quantifier says of the elements of a list in a node; `nil` where that takes more than their values.
  mutating func truth(ofElements index: Int, _ node: NodeID) -> Truth? {
    guard let list = program.quantifiers[index].list else { return nil }
    let part = Int(list)
    guard
      let value = value(of: program.parts[part].attribute, node)?.part(program.parts[part].names.dropFirst())
    else { return nil }
    return truth(ofElementsOf: value, index)
  }

  /// What an operation says of a value; `nil` where that takes more than the value.
  private func truth(of index: Int32, _ value: Value) -> Truth? {
    let operation = program.operations[Int(index)]
    switch operation.kind {
    case .all, .any: return combined(operation, value)
    case .not: return truth(of: operation.first, value).map { !$0 }
    case .attribute:
      let name = names.entries[Int(operation.first)].key.name
      return value.part(name).flatMap { holds(operation, $0) }
    case .part: return value.part(program.parts[Int(operation.first)].names).flatMap { holds(operation, $0) }
    case .quantified:
      guard let list = program.quantifiers[Int(operation.first)].list else { return nil }
      return value.part(program.parts[Int(list)].names).flatMap {
        truth(ofElementsOf: $0, Int(operation.first))
      }
    case .declares, .typeFact, .definition, .other: return nil
    }
  }

  private func holds(_ operation: Operation, _ value: Value) -> Truth? {
    program.tests[Int(operation.second)].holds(of: value).map { Truth($0) }
  }

  private func combined(_ operation: Operation, _ value: Value) -> Truth? {
    let isAll = operation.kind == .all
    for place in operation.first..<operation.first + operation.second {
      guard let truth = truth(of: program.children[Int(place)], value) else { return nil }
      if truth == (isAll ? .false : .true) { return truth }
    }
    return Truth(isAll)
  }

  private func truth(ofElementsOf value: Value, _ index: Int) -> Truth? {
    let elements: [Value]
    switch value.content {
    case .null: elements = []
    case .list(let list): elements = list
    case .bool, .number, .string, .object: elements = [value]
    case .unknown: return nil
    }
    let isEvery = program.quantifiers[index].kind == .every
    var found = isEvery
    for element in elements where found == isEvery && !element.isNull {
      guard let counts = counts(element.marked(sensitive: value.isSensitive), index) else { return nil }
      found = counts
    }
    return Truth(program.quantifiers[index].kind == .none ? !found : found)
  }

  /// Whether an element is as `every` wants it, or for `some` and `none` one that is meant.
  private func counts(_ element: Value, _ index: Int) -> Bool? {
    let isEvery = program.quantifiers[index].kind == .every
    if let filter = program.quantifiers[index].filter {
      guard let kept = truth(of: filter, element) else { return nil }
      if kept == .false { return isEvery }
    }
    if let condition = program.quantifiers[index].condition {
      return truth(of: condition, element).map { $0 == .true }
    }
    guard let test = program.quantifiers[index].test else { return true }
    return program.tests[Int(test)].holds(of: element)
  }
}
