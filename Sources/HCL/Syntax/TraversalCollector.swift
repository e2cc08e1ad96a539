import Values

/// Finds the references in expressions and templates, without the names that a `for` binds.
struct TraversalCollector {
  private(set) var traversals: [Traversal] = []
  private var bound: [String] = []

  mutating func collect(_ template: Template) {
    for part in template.parts {
      switch part {
      case .text: break
      case .interpolation(let expression): collect(expression)
      case .condition(let condition, let then, let otherwise):
        collect(condition)
        collect(then)
        if let otherwise { collect(otherwise) }
      case .loop(let keyName, let valueName, let collection, let body):
        collect(collection)
        binding(keyName, valueName) { $0.collect(body) }
      }
    }
  }

  mutating func collect(_ expression: Expression) {
    if let traversal = Traversal(expression) {
      if !bound.contains(traversal.root) { traversals.append(traversal) }
      return
    }
    switch expression.kind {
    case .literal, .name, .invalid: break
    case .template(let template): collect(template)
    case .attribute(let object, _): collect(object)
    case .index(let collection, let key):
      collect(collection)
      collect(key)
    case .splat(let list, let steps, _):
      collect(list)
      for case .index(let key) in steps { collect(key) }
    case .conditional(let condition, let then, let otherwise): collect([condition, then, otherwise])
    case .binary(_, let left, let right): collect([left, right])
    case .unary(_, let operand): collect(operand)
    case .call(let call): collect(call.arguments)
    case .tuple(let elements): collect(elements)
    case .object(let items): items.forEach { collect([$0.key, $0.value]) }
    case .for(let loop): collect(loop)
    case .parenthesized(let inner): collect(inner)
    }
  }

  private mutating func collect(_ expressions: [Expression]) {
    for expression in expressions { collect(expression) }
  }

  private mutating func collect(_ loop: ForExpression) {
    collect(loop.collection)
    binding(loop.keyName, loop.valueName) { collector in
      if let key = loop.key { collector.collect(key) }
      collector.collect(loop.value)
      if let condition = loop.condition { collector.collect(condition) }
    }
  }

  private mutating func binding(
    _ keyName: String?, _ valueName: String, _ collect: (inout TraversalCollector) -> Void
  ) {
    let before = bound
    bound += [keyName, valueName].compactMap { $0 }
    collect(&self)
    bound = before
  }
}

extension Traversal {
  /// The reference that an expression is as a whole; `nil` where it computes anything.
  package init?(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): self.init(root: name, range: expression.range)
    case .attribute(let object, let name):
      guard var traversal = Traversal(object) else { return nil }
      traversal.steps.append(.attribute(name))
      traversal.range = expression.range
      self = traversal
    case .index(let collection, let key):
      guard let step = Step(key), var traversal = Traversal(collection) else { return nil }
      traversal.steps.append(step)
      traversal.range = expression.range
      self = traversal
    default: return nil
    }
  }
}

extension Traversal.Step {
  fileprivate init?(_ key: Expression) {
    guard case .literal(let value) = key.kind else { return nil }
    switch value.content {
    case .string(let text): self = .key(text)
    case .number(let number):
      guard let index = number.integer else { return nil }
      self = .index(index)
    default: return nil
    }
  }
}

extension Expression {
  /// The references in it, in the order of the text.
  package var traversals: [Traversal] {
    var collector = TraversalCollector()
    collector.collect(self)
    return collector.traversals
  }
}

extension Template {
  /// The references in it, in the order of the text.
  package var traversals: [Traversal] {
    var collector = TraversalCollector()
    collector.collect(self)
    return collector.traversals
  }
}
