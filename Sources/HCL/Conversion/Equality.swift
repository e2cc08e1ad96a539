package import Values

/// What `left == right` is in Terraform's language: nothing is converted, and a tuple never equals a list.
///
/// Where something is unknown the answer is unknown, unless what is known differs.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators>
package func valuesAreEqual(_ left: Value, _ right: Value) -> Value {
  let isSensitive = left.containsMark || right.containsMark
  return compared(left, right).value.marked(sensitive: isSensitive)
}

/// Kleene's truth values.
private enum Equality {
  case equal, different
  case unknown(Reason)

  var value: Value {
    switch self {
    case .equal: .bool(true)
    case .different: .bool(false)
    case .unknown(let reason): .unknown(reason)
    }
  }
}

private func compared(_ left: Value, _ right: Value) -> Equality {
  if let reason = left.unknownReason ?? right.unknownReason { return .unknown(reason) }
  switch (left.content, right.content) {
  case (.null, .null): return .equal
  case (.bool(let left), .bool(let right)): return left == right ? .equal : .different
  case (.number(let left), .number(let right)): return left == right ? .equal : .different
  case (.string(let left), .string(let right)): return left == right ? .equal : .different
  case (.list(let leftElements), .list(let rightElements)):
    guard left.collection == right.collection else { return .different }
    if left.collection == .set { return comparedSets(left, right) }
    return leftElements.count == rightElements.count
      ? compared(zip(leftElements, rightElements)) : .different
  case (.object(let leftObject), .object(let rightObject)):
    guard left.collection == right.collection,
      leftObject.members.map(\.name) == rightObject.members.map(\.name)
    else { return .different }
    return compared(zip(leftObject.members.map(\.value), rightObject.members.map(\.value)))
  default: return .different
  }
}

private func compared(_ pairs: some Sequence<(Value, Value)>) -> Equality {
  var result = Equality.equal
  for (left, right) in pairs {
    switch compared(left, right) {
    case .equal: continue
    case .different: return .different
    case .unknown(let reason): result = .unknown(reason)
    }
  }
  return result
}

/// An unknown element may be any other, so only sets that are wholly known can be compared.
private func comparedSets(_ left: Value, _ right: Value) -> Equality {
  if let reason = left.anyUnknownReason ?? right.anyUnknownReason { return .unknown(reason) }
  guard case .list(let leftElements) = left.unmarked.content,
    case .list(let rightElements) = right.unmarked.content
  else { return .different }
  return Set(leftElements) == Set(rightElements) ? .equal : .different
}
