import Values

/// Bytes of a text that a template makes at most: as many as a file may have that a function reads.
private let mostBytes = 1 << 24

extension ExpressionEvaluator {
  /// A template on its own: one interpolation alone keeps the type of its value.
  func evaluate(_ template: Template) throws(EvaluationError) -> Value {
    if let wrapped = template.wrapped { return try evaluate(wrapped) }
    return try text(of: template)
  }

  /// A template as a text.
  func text(of template: Template) throws(EvaluationError) -> Value {
    if let wrapped = template.wrapped { return try evaluate(wrapped) }
    return try joined(template.parts.map { (part) throws(EvaluationError) in try value(of: part) })
  }

  private func value(of part: Template.Part) throws(EvaluationError) -> Value {
    switch part {
    case .text(let text): return .string(text)
    case .interpolation(let expression): return try evaluate(expression)
    case .condition(let condition, let then, let otherwise):
      let condition = try evaluate(condition)
      guard condition.unknownReason == nil else { return condition.part(nil) }
      let chosen = try Known.bool(condition) ? then : otherwise ?? Template(parts: [])
      return try text(of: chosen).marked(sensitive: condition.isSensitive)
    case .loop(let keyName, let valueName, let collection, let body):
      let collection = try evaluate(collection)
      guard let elements = try Elements(of: collection) else { return collection.part(nil) }
      var texts: [Value] = []
      var bytes = 0
      for (key, element) in elements.pairs {
        let text = try binding(keyName, key, valueName, element).text(of: body)
        texts.append(text)
        bytes += text.text?.utf8.count ?? 0
        // Loops in loops would take all memory before there is anything to join.
        if bytes > mostBytes { return tooLong(texts).marked(sensitive: collection.isSensitive) }
      }
      return try joined(texts).marked(sensitive: collection.isSensitive)
    }
  }

  private func tooLong(_ parts: [Value]) -> Value {
    let reason = Reason(.unresolved, "a template makes a text of more than \(mostBytes) bytes")
    return Value(.unknown(Unknown(reason)), isSensitive: parts.contains(where: \.isSensitive))
  }

  /// The parts as one text; where some are not known, a text whose ends are known as far as they go.
  private func joined(_ parts: [Value]) throws(EvaluationError) -> Value {
    let isSensitive = parts.contains(where: \.isSensitive)
    let texts = try parts.map { (part) throws(EvaluationError) in
      part.unknownReason == nil ? .string(try Known.text(part)) : part
    }
    guard let reason = texts.lazy.compactMap(\.unknownReason).first else {
      let known = texts.compactMap(\.text)
      guard known.reduce(0, { $0 + $1.utf8.count }) <= mostBytes else { return tooLong(parts) }
      return Value(.string(known.joined()), isSensitive: isSensitive)
    }
    var unknown = Unknown(reason, expression: CanonicalText.call("template", texts))
    for text in texts {
      unknown.prefix += TextEnds(text)?.prefix ?? ""
      if text.unknownReason != nil { break }
    }
    for text in texts.reversed() {
      unknown.suffix = (TextEnds(text)?.suffix ?? "") + unknown.suffix
      if text.unknownReason != nil { break }
    }
    let gapped = GappedJSON(parts: texts) { (parts) throws(EvaluationError) in try joined(parts) }
    unknown.structure = try gapped.structure()
    return Value(.unknown(unknown), isSensitive: isSensitive)
  }

  /// The evaluator inside of a `for`.
  func binding(_ keyName: String?, _ key: Value, _ valueName: String, _ value: Value) -> Self {
    var inner = self
    if let keyName { inner.bindings[keyName] = key }
    inner.bindings[valueName] = value
    return inner
  }
}
