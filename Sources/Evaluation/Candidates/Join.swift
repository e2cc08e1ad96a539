import PolicyLanguage

/// That a condition holds only of items one of whose attributes equals a value from outside of the items, as
/// `{ id: { equals: { path: subject.ami } } }` does.
///
/// Asked of all nodes of a type for each subject it would take the product of both; found by the value it takes their sum.
struct Join {
  /// An attribute that is compared, and whether it has to be written out or must not; `nil` where that is not asked.
  struct Attribute {
    var name: String
    var isLiteral: Bool?

    /// What tells attributes apart.
    var text: String { isLiteral.map { "\(name) \($0)" } ?? name }
  }

  var attributes: [Attribute]
  /// What they are compared with.
  var operand: Operand

  /// What a quantifier's items have to equal to count; `nil` where nothing of that kind is asked of them.
  init?(_ quantifier: Quantifier) {
    guard case .nodes = quantifier.path.start, quantifier.path.steps.isEmpty else { return nil }
    if let join = quantifier.filter.flatMap({ Join($0) }) {
      self = join
      return
    }
    guard quantifier.kind != .every, case .satisfies(let condition) = quantifier.body,
      let join = Join(condition)
    else { return nil }
    self = join
  }

  private init?(_ condition: Condition) {
    switch condition.kind {
    case .test(let path, let test): self.init(path, test)
    case .all(let conditions):
      guard let join = conditions.lazy.compactMap({ Join($0) }).first else { return nil }
      self = join
    case .any(let conditions):
      let joins = conditions.compactMap { Join($0) }
      guard var join = joins.first, joins.count == conditions.count,
        joins.allSatisfy({ $0.isWith(join.operand) })
      else { return nil }
      join.attributes = joins.flatMap(\.attributes)
      self = join
    case .not, .quantified, .count, .definition, .isNode, .declares: return nil
    }
  }

  private init?(_ path: Path, _ test: Test) {
    guard let name = path.plainName, test.defaultValue == nil, !test.ignoresCase else { return nil }
    for assertion in test.assertions {
      guard case .equals(let operand) = assertion, operand.isFromOutside else { continue }
      attributes = [Attribute(name: name, isLiteral: test.isLiteral)]
      self.operand = operand
      return
    }
    return nil
  }

  private func isWith(_ other: Operand) -> Bool {
    switch (operand, other) {
    case (.argument(let index, _), .argument(let other, _)): index == other
    case (.path(let path), .path(let other)): path.text == other.text
    default: false
    }
  }
}

extension Test {
  /// Whether the value has to be written out; `nil` where that is not asked.
  fileprivate var isLiteral: Bool? {
    for assertion in assertions { if case .literal(let expected) = assertion { return expected } }
    return nil
  }
}

extension Operand {
  /// Whether it stands for the same value at each item of a quantifier.
  fileprivate var isFromOutside: Bool {
    switch self {
    case .argument: true
    case .path(let path): if case .subject = path.start { true } else { false }
    case .literal, .text: false
    }
  }
}
