extension ArchiveWriter {
  mutating func write(_ condition: Condition) {
    write(condition.place)
    switch condition.kind {
    case .test(let path, let test):
      write(tag: ArchiveTag.Condition.test)
      write(path)
      write(test)
    case .all(let parts): write(.all, parts)
    case .any(let parts): write(.any, parts)
    case .not(let inner):
      write(tag: ArchiveTag.Condition.not)
      write(inner)
    case .quantified(let quantifier):
      write(tag: ArchiveTag.Condition.quantified)
      write(quantifier)
    case .count(let count):
      write(tag: ArchiveTag.Condition.count)
      write(count)
    case .definition(let index, let arguments):
      write(tag: ArchiveTag.Condition.definition)
      write(index)
      write(list: arguments) { $0.write($1) }
    case .isNode(let path):
      write(tag: ArchiveTag.Condition.isNode)
      write(path)
    case .declares(let name):
      write(tag: ArchiveTag.Condition.declares)
      write(name)
    }
  }

  private mutating func write(_ tag: ArchiveTag.Condition, _ parts: [Condition]) {
    write(tag: tag)
    write(list: parts) { $0.write($1) }
  }

  private mutating func write(_ quantifier: Quantifier) {
    write(choice: quantifier.kind)
    write(quantifier.path)
    write(optional: quantifier.filter) { $0.write($1) }
    switch quantifier.body {
    case .passes(let test):
      write(tag: ArchiveTag.Body.passes)
      write(test)
    case .satisfies(let condition):
      write(tag: ArchiveTag.Body.satisfies)
      write(condition)
    case .exists: write(tag: ArchiveTag.Body.exists)
    }
    write(optional: quantifier.ifNone) { $0.write(choice: $1) }
  }

  private mutating func write(_ count: Count) {
    write(count.path)
    write(optional: count.filter) { $0.write($1) }
    switch count.distinct {
    case .none: write(tag: ArchiveTag.Distinct.none)
    case .values: write(tag: ArchiveTag.Distinct.values)
    case .expressions: write(tag: ArchiveTag.Distinct.expressions)
    }
    write(count.test)
  }
}

extension ArchiveReader {
  mutating func condition() -> Condition {
    let place = sourcePlace()
    return Condition(conditionKind(), at: place)
  }

  private mutating func conditionKind() -> Condition.Kind {
    switch tag(ArchiveTag.Condition.self) {
    case .test:
      let path = path()
      return .test(path, test())
    case .all: return .all(list { $0.condition() })
    case .any: return .any(list { $0.condition() })
    case .not: return .not(condition())
    case .quantified: return .quantified(quantifier())
    case .count: return .count(count())
    case .definition:
      let index = definitions.index(of: number())
      return .definition(index, arguments: list { $0.operand() })
    case .isNode: return .isNode(path())
    case .declares: return .declares(string())
    }
  }

  private mutating func quantifier() -> Quantifier {
    let kind = choice(Quantifier.Kind.self)
    let path = path()
    let filter = optional { $0.condition() }
    let body: Quantifier.Body =
      switch tag(ArchiveTag.Body.self) {
      case .passes: .passes(test())
      case .satisfies: .satisfies(condition())
      case .exists: .exists
      }
    return Quantifier(
      kind, path, filter: filter, body: body, ifNone: optional { $0.choice(Quantifier.IfNone.self) })
  }

  private mutating func count() -> Count {
    let path = path()
    let filter = optional { $0.condition() }
    let distinct: Count.Distinct =
      switch tag(ArchiveTag.Distinct.self) {
      case .none: .none
      case .values: .values
      case .expressions: .expressions
      }
    return Count(path, filter: filter, distinct: distinct, test: test())
  }
}
