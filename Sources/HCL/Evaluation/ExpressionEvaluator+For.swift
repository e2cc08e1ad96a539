import Values

extension ExpressionEvaluator {
  /// `[for …]` or `{for …}`
  func value(of loop: ForExpression) throws(EvaluationError) -> Value {
    let collection = try evaluate(loop.collection)
    guard let elements = try Elements(of: collection) else { return collection.part(nil) }
    var isSensitive = collection.isSensitive
    var values: [Value] = []
    var groups: [(key: String, values: [Value])] = []
    for (key, element) in elements.pairs {
      let inner = binding(
        loop.keyName, key.marked(sensitive: collection.isSensitive), loop.valueName,
        element.marked(sensitive: collection.isSensitive))
      if let condition = try loop.condition.map({ (condition) throws(EvaluationError) in
        try inner.evaluate(condition)
      }) {
        isSensitive = isSensitive || condition.isSensitive
        if condition.unknownReason != nil { return condition.part(nil).marked(sensitive: isSensitive) }
        guard try Known.bool(condition) else { continue }
      }
      let value = try inner.evaluate(loop.value)
      guard let keyExpression = loop.key else {
        values.append(value)
        continue
      }
      let key = try inner.evaluate(keyExpression)
      isSensitive = isSensitive || key.isSensitive
      if key.unknownReason != nil { return key.part(nil).marked(sensitive: isSensitive) }
      try add(value, Known.text(key), to: &groups, collects: loop.groups)
    }
    guard loop.key != nil else { return Value(.list(values), isSensitive: isSensitive) }
    let members = groups.map { Object.Member($0.key, loop.groups ? .list($0.values) : $0.values[0]) }
    return Value(.object(Object(members)), isSensitive: isSensitive)
  }

  private func add(
    _ value: Value, _ key: String, to groups: inout [(key: String, values: [Value])], collects: Bool
  ) throws(EvaluationError) {
    guard let index = groups.firstIndex(where: { $0.key == key }) else {
      return groups.append((key, [value]))
    }
    guard collects else { throw EvaluationError("two elements of a `for` have the same key") }
    groups[index].values.append(value)
  }
}

/// The elements of a collection with their keys.
struct Elements {
  var pairs: [(key: Value, value: Value)]

  /// `nil` where the collection is not known.
  init?(of collection: Value) throws(EvaluationError) {
    switch collection.content {
    case .unknown: return nil
    case .list(let elements):
      let isSet = collection.collection == .set
      pairs = elements.enumerated().map { (isSet ? $1 : .number(Number($0)), $1) }
    case .object(let object): pairs = object.members.map { (.string($0.name), $0.value) }
    case .null, .bool, .number, .string:
      throw EvaluationError("a \(collection.kindName) has no elements to go over")
    }
  }
}
