import Values

extension ExpressionEvaluator {
  /// A template on its own: one interpolation alone keeps the type of its value.
  func evaluate(_ template: Template) throws(EvaluationError) -> Value {
    if let wrapped = template.wrapped { return try evaluate(wrapped) }
    return try text(of: template)
  }

  /// A template as a text.
  func text(of template: Template) throws(EvaluationError) -> Value {
    if let wrapped = template.wrapped { return try evaluate(wrapped) }
    var text = ""
    var reason: Reason?
    var isSensitive = false
    for part in template.parts {
      let value = try value(of: part)
      isSensitive = isSensitive || value.isSensitive
      if let unknown = value.unknownReason {
        reason = reason ?? unknown
      } else {
        text += try Known.text(value)
      }
    }
    return Value(reason.map { .unknown(Unknown($0)) } ?? .string(text), isSensitive: isSensitive)
  }

  private func value(of part: Template.Part) throws(EvaluationError) -> Value {
    switch part {
    case .text(let text): return .string(text)
    case .interpolation(let expression): return try evaluate(expression)
    case .condition(let condition, let then, let otherwise):
      let condition = try evaluate(condition)
      guard condition.unknownReason == nil else { return condition }
      let chosen = try Known.bool(condition) ? then : otherwise ?? Template(parts: [])
      return try text(of: chosen).marked(sensitive: condition.isSensitive)
    case .loop(let keyName, let valueName, let collection, let body):
      let collection = try evaluate(collection)
      guard let elements = try Elements(of: collection) else { return collection }
      let texts = try elements.pairs.map { (key, element) throws(EvaluationError) in
        try binding(keyName, key, valueName, element).text(of: body)
      }
      return try joined(texts).marked(sensitive: collection.isSensitive)
    }
  }

  private func joined(_ texts: [Value]) throws(EvaluationError) -> Value {
    let isSensitive = texts.contains(where: \.isSensitive)
    if let reason = texts.lazy.compactMap(\.unknownReason).first {
      return Value(.unknown(Unknown(reason)), isSensitive: isSensitive)
    }
    let parts = try texts.map { (text) throws(EvaluationError) in try Known.text(text) }
    return Value(.string(parts.joined()), isSensitive: isSensitive)
  }

  /// The evaluator inside of a `for`.
  func binding(_ keyName: String?, _ key: Value, _ valueName: String, _ value: Value) -> Self {
    var inner = self
    if let keyName { inner.bindings[keyName] = key }
    inner.bindings[valueName] = value
    return inner
  }
}
