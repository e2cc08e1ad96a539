import Values

/// Takes parts of values.
enum Access {
  /// `object.name`
  static func attribute(_ name: String, of object: Value) throws(EvaluationError) -> Value {
    switch object.content {
    case .unknown: return object.part(".\(name)")
    case .object(let members):
      guard let member = members[name] else { throw EvaluationError("the object has no attribute `\(name)`") }
      return member.marked(sensitive: object.isSensitive)
    case .list(let elements):
      // The old `list.0` and, for what is a block in a list of one, Terraform's own leniency do not meet here.
      throw EvaluationError("a list of \(elements.count) has no attribute `\(name)`")
    case .null: throw EvaluationError("null has no attribute `\(name)`")
    case .bool, .number, .string: throw EvaluationError("a \(object.kindName) has no attribute `\(name)`")
    }
  }

  /// `collection[key]`
  static func element(_ key: Value, of collection: Value) throws(EvaluationError) -> Value {
    let isSensitive = key.isSensitive || collection.isSensitive
    if collection.unknownReason != nil {
      return collection.part(CanonicalText.text(of: key).map { "[\($0)]" }).marked(sensitive: isSensitive)
    }
    if let reason = key.unknownReason {
      let expression = CanonicalText.call("element", [collection, key])
      return Value(.unknown(Unknown(reason, expression: expression)), isSensitive: isSensitive)
    }
    switch collection.content {
    case .list(let elements):
      guard collection.collection != .set else { throw EvaluationError("a set has no element by index") }
      guard let index = try Known.number(key).integer, elements.indices.contains(index) else {
        throw EvaluationError("the list has no element with the index")
      }
      return elements[index].marked(sensitive: isSensitive)
    case .object(let members):
      guard let member = members[try Known.text(key)] else {
        throw EvaluationError("the map has no such key")
      }
      return member.marked(sensitive: isSensitive)
    case .null, .bool, .number, .string, .unknown:
      throw EvaluationError("a \(collection.kindName) has no elements")
    }
  }
}
