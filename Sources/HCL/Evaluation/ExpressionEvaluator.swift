package import Values

/// Computes values of expressions and templates, with unknown and sensitive ones among them.
///
/// An unknown operand gives an unknown result, unless every possible value gives the same answer; a sensitive one
/// marks the result.
/// <https://developer.hashicorp.com/terraform/language/expressions>
package struct ExpressionEvaluator<Scope: EvaluationScope> {
  let scope: Scope
  /// The names that `for` binds.
  var bindings: [String: Value] = [:]

  package init(scope: Scope) { self.scope = scope }

  /// The evaluator where some names mean values of their own, as the iterator of a dynamic block.
  package func binding(_ names: [String: Value]) -> Self {
    var inner = self
    inner.bindings.merge(names) { $1 }
    return inner
  }

  /// The value of an expression; where Terraform would stop, an unknown one with the reason.
  package func value(of expression: Expression) -> Value {
    do throws(EvaluationError) {
      return try evaluate(expression)
    } catch {
      return .unknown(Reason(.wrongKind, error.message))
    }
  }

  /// The value of a template: a text, or that of the one interpolation that it is.
  package func value(of template: Template) -> Value {
    do throws(EvaluationError) {
      return try evaluate(template)
    } catch {
      return .unknown(Reason(.wrongKind, error.message))
    }
  }

  func evaluate(_ expression: Expression) throws(EvaluationError) -> Value {
    if let traversal = Traversal(expression) { return try evaluate(traversal) }
    switch expression.kind {
    case .literal(let value): return value
    case .template(let template): return try text(of: template)
    case .name(let name): throw EvaluationError("there is no \(name)")
    case .attribute(let object, let name): return try attribute(name, of: evaluate(object))
    case .index(let collection, let key):
      return try Access.element(evaluate(key), of: evaluate(collection))
    case .splat(let list, let steps, _): return try splat(evaluate(list), steps)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(evaluate(condition), then, otherwise)
    case .binary(let symbol, let left, let right): return try binary(symbol, left, right)
    case .unary(let symbol, let operand):
      let operand = try evaluate(operand)
      return try Operation.unary(symbol, operand).part(nil).given(
        by: CanonicalText.call(symbol.rawValue, [operand]))
    case .call(let call): return try value(of: call)
    case .tuple(let elements):
      return .list(try elements.map { (element) throws(EvaluationError) in try evaluate(element) })
    case .object(let items): return try object(items)
    case .for(let loop): return try value(of: loop)
    case .parenthesized(let inner): return try evaluate(inner)
    case .invalid: return .unknown(Reason(.unresolved, "the expression cannot be read"))
    }
  }

  private func evaluate(_ traversal: Traversal) throws(EvaluationError) -> Value {
    if let bound = bindings[traversal.root] { return try take(traversal.steps[...], of: bound) }
    guard let (value, steps) = scope.value(of: traversal) else {
      throw EvaluationError("there is no \(traversal.root)")
    }
    return try take(traversal.steps.dropFirst(steps), of: value)
  }

  private func take(_ steps: ArraySlice<Traversal.Step>, of value: Value) throws(EvaluationError) -> Value {
    var value = value
    for step in steps {
      switch step {
      case .attribute(let name): value = try attribute(name, of: value)
      case .key(let key): value = try Access.element(.string(key), of: value)
      case .index(let index): value = try Access.element(.number(Number(index)), of: value)
      }
    }
    return value
  }

  private func splat(_ list: Value, _ steps: [SplatStep]) throws(EvaluationError) -> Value {
    let elements: [Value]
    switch list.content {
    case .null: elements = []
    case .unknown: return list.part(nil)
    case .list(let values): elements = values
    case .bool, .number, .string, .object: elements = [list]
    }
    let results = try elements.map { (element) throws(EvaluationError) in
      var element = element.marked(sensitive: list.isSensitive)
      for step in steps {
        switch step {
        case .attribute(let name, _): element = try attribute(name, of: element)
        case .index(let key): element = try Access.element(evaluate(key), of: element)
        }
      }
      return element
    }
    return Value(.list(results), isSensitive: list.isSensitive)
  }

  private func conditional(
    _ condition: Value, _ then: Expression, _ otherwise: Expression
  ) throws(EvaluationError) -> Value {
    if let reason = condition.unknownReason {
      let branches = (value(of: then), value(of: otherwise))
      return either(branches.0, branches.1, reason, condition).marked(
        sensitive: condition.isSensitive || branches.0.isSensitive || branches.1.isSensitive)
    }
    let isTrue = try Known.bool(condition)
    let chosen = try evaluate(isTrue ? then : otherwise).marked(sensitive: condition.isSensitive)
    return asEither(chosen, isTrue ? otherwise : then)
  }

  /// A value as one of the type that both branches of a conditional have: of a tuple and a longer one, a list.
  ///
  /// What cannot be converted stays as it is: the branch that is not taken may not be known.
  private func asEither(_ chosen: Value, _ other: Expression) -> Value {
    switch chosen.content {
    case .null, .string, .unknown: return chosen
    case .bool, .number, .list, .object: break
    }
    let other = value(of: other)
    guard other.anyUnknownReason == nil, chosen.anyUnknownReason == nil,
      let type = ValueType.unified([ValueType(of: chosen), ValueType(of: other)])
    else { return chosen }
    return (try? chosen.converted(to: type)) ?? chosen
  }

  /// One of two values, of which is not known: the value where they are one, else what both have in common.
  private func either(_ first: Value, _ second: Value, _ reason: Reason, _ condition: Value) -> Value {
    if case .unknown(let one) = first.content, case .unknown(let other) = second.content,
      one.isSame(as: other)
    {
      return first
    }
    if first == second, first.anyUnknownReason == nil { return first }
    var unknown = Unknown(reason, expression: CanonicalText.call("?", [condition, first, second]))
    if let one = TextEnds(first), let other = TextEnds(second) {
      unknown.prefix = one.prefix.commonPrefix(with: other.prefix)
      unknown.suffix = one.suffix.commonSuffix(with: other.suffix)
    }
    return Value(.unknown(unknown))
  }

  /// An attribute of a value, or of what the scope knows one by one.
  private func attribute(_ name: String, of value: Value) throws(EvaluationError) -> Value {
    if case .unknown(let whole) = value.content, let found = scope.attribute(name, of: whole) {
      return found.marked(sensitive: value.isSensitive)
    }
    return try Access.attribute(name, of: value)
  }

  private func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(EvaluationError) -> Value {
    let (left, right) = (try evaluate(left), try evaluate(right))
    return try Operation.binary(symbol, left, right).part(nil).given(
      by: CanonicalText.binary(symbol, left, right))
  }

  private func object(_ items: [ObjectItem]) throws(EvaluationError) -> Value {
    var members: [Object.Member] = []
    var isSensitive = false
    for item in items {
      let key = try evaluate(item.key)
      let value = try evaluate(item.value)
      if let reason = key.unknownReason { return Value(.unknown(Unknown(reason)), isSensitive: isSensitive) }
      isSensitive = isSensitive || key.isSensitive
      members.append(Object.Member(try Known.text(key), value))
    }
    return Value(.object(Object(members)), isSensitive: isSensitive)
  }
}
