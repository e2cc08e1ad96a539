extension Condition {
  /// The condition without what stands inside of it: `publicly_accessible: true`, `all of`.
  package func heading(_ definitions: [Definition]) -> String {
    switch kind {
    case .test(let path, let test): "\(path.text): \(test.text)"
    case .all: "all of"
    case .any: "any of"
    case .not: "not"
    case .quantified(let quantifier): quantifier.heading
    case .count(let count):
      "the number of \(count.distinct != .none ? "different " : "")\(count.path.text): \(count.test.text)"
    case .definition(let index, _): "satisfies \(definitions.name(index))"
    case .isNode(let path): "is \(path.text)"
    case .declares(let attribute): "its type has the attribute \(attribute)"
    }
  }

  /// The condition and all that stands inside of it; definitions by their names.
  package func outline(_ definitions: [Definition]) -> Outline {
    Outline(heading(definitions), parts.flatMap { part in part.outlines(definitions) })
  }

  /// The conditions inside of this one, or itself, that hold no others; definitions are left out.
  package var leaves: [Condition] {
    if case .definition = kind { return [] }
    return parts.isEmpty ? [self] : parts.flatMap(\.condition.leaves)
  }

  /// The conditions directly inside of this one, with the role that each plays.
  package var parts: [ConditionPart] {
    switch kind {
    case .test, .definition, .isNode, .declares: []
    case .all(let conditions), .any(let conditions): conditions.map { ConditionPart(.operand, $0) }
    case .not(let condition): [ConditionPart(.operand, condition)]
    case .count(let count): count.filter.map { [ConditionPart(.filter, $0)] } ?? []
    case .quantified(let quantifier):
      (quantifier.filter.map { [ConditionPart(.filter, $0)] } ?? [])
        + (quantifier.condition.map { [ConditionPart(.operand, $0)] } ?? [])
    }
  }
}

/// A condition inside of another.
package struct ConditionPart: Sendable {
  package enum Role: Sendable {
    /// What is asked.
    case operand
    /// `where`: of which items it is asked.
    case filter
  }

  package let role: Role
  package let condition: Condition

  init(_ role: Role, _ condition: Condition) {
    self.role = role
    self.condition = condition
  }

  fileprivate func outlines(_ definitions: [Definition]) -> [Outline] {
    let outline = condition.outline(definitions)
    return role == .filter ? [Outline("where \(outline.text)", outline.children)] : [outline]
  }
}

extension Quantifier {
  /// As in `every subnet_ids[*] -> aws_subnet, where there is none: it fails`.
  fileprivate var heading: String {
    let asked: String =
      switch body {
      case .passes(let test): ": \(test.text)"
      case .satisfies: " satisfies"
      case .exists: ""
      }
    let start =
      body.isExists
      ? "\(kind == .none ? "there is no" : "there is") \(path.text)" : "\(kind.rawValue) \(path.text)"
    return start + asked + (ifNone.map { "; where nothing is there: \($0.rawValue)" } ?? "")
  }

  fileprivate var condition: Condition? {
    if case .satisfies(let condition) = body { condition } else { nil }
  }
}

extension Quantifier.Body {
  fileprivate var isExists: Bool { if case .exists = self { true } else { false } }
}

extension [Definition] {
  /// The name of a definition; a compiled condition names none that is not there.
  func name(_ index: Int) -> String { indices.contains(index) ? self[index].name : "?" }
}
