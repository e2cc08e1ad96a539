import Values

/// Functions that make one collection of others.
///
/// <https://developer.hashicorp.com/terraform/language/functions#collection-functions>
let collectionBuildingFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/chunklist
  Function("chunklist", [Parameter("list", .list(.any), parts), Parameter("size", .number)], body: chunks),
  // https://developer.hashicorp.com/terraform/language/functions/concat
  Function("concat", variadic: Parameter("seqs", .any, parts), body: concatenate),
  // https://developer.hashicorp.com/terraform/language/functions/flatten
  Function("flatten", [Parameter("list", .any, parts)], body: flatten),
  // https://developer.hashicorp.com/terraform/language/functions/merge
  Function("merge", variadic: Parameter("maps", .any, parts.union(.null)), body: merge),
  // https://developer.hashicorp.com/terraform/language/functions/range
  Function("range", variadic: Parameter("params", .number), body: range),
  // https://developer.hashicorp.com/terraform/language/functions/reverse
  Function("reverse", [Parameter("list", .any, parts)], body: reverse),
  // https://developer.hashicorp.com/terraform/language/functions/transpose
  Function("transpose", [Parameter("values", .map(.list(.string)))], body: transpose),
  // https://developer.hashicorp.com/terraform/language/functions/zipmap
  Function("zipmap", [Parameter("keys", .list(.string)), Parameter("values", .any, parts)], body: zip),
]

private let parts: Parameter.Flags = [.partlyUnknown, .innerMarks]

private func chunks(_ arguments: Arguments) throws(FunctionError) -> Value {
  let (elements, size) = (arguments.elements(0), try arguments.integer(1))
  if size < 0 { throw FunctionError("the size argument must be positive", argument: 1) }
  if elements.isEmpty { return .uniformList([]) }
  let step = size == 0 ? elements.count : min(size, elements.count)
  let starts = stride(from: 0, to: elements.count, by: step)
  return .uniformList(starts.map { .uniformList(Array(elements[$0..<min($0 + step, elements.count)])) })
}

private func concatenate(_ arguments: Arguments) throws(FunctionError) -> Value {
  if arguments.count == 0 { throw FunctionError("at least one argument is required") }
  for (index, value) in arguments.values.enumerated() where value.elements == nil || value.collection == .set
  {
    throw FunctionError("all arguments must be lists or tuples; got \(ValueType(of: value))", argument: index)
  }
  let elements = arguments.values.flatMap { $0.elements ?? [] }
  guard arguments.values.allSatisfy({ $0.collection == .uniform }), let unified = unify(elements) else {
    return .list(elements)
  }
  return .uniformList(unified)
}

private func flatten(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard arguments[0].elements != nil else {
    throw FunctionError("can only flatten lists, sets and tuples", argument: 0)
  }
  var isSensitive = false
  var elements: [Value] = []
  if let reason = flatten(arguments[0], into: &elements, &isSensitive) {
    return .unknown(reason).marked(sensitive: isSensitive)
  }
  return .list(elements).marked(sensitive: isSensitive)
}

/// Appends what is in the list; the reason where an unknown element may itself be a list of any length.
private func flatten(_ list: Value, into flat: inout [Value], _ isSensitive: inout Bool) -> Reason? {
  if let reason = list.reasonOfUnknownCount { return reason }
  let elements = list.elements ?? []
  let areScalars = list.collection != .structural && elements.contains { $0.isKnownScalar }
  var reason: Reason?
  for element in elements {
    if element.elements != nil {
      isSensitive = isSensitive || element.isSensitive
      reason = flatten(element, into: &flat, &isSensitive) ?? reason
    } else {
      if !areScalars { reason = element.unknownReason ?? reason }
      flat.append(element)
    }
  }
  return reason
}

extension Value {
  fileprivate var isKnownScalar: Bool {
    switch content {
    case .bool, .number, .string, .object: true
    case .null, .list, .unknown: false
    }
  }
}

private func merge(_ arguments: Arguments) throws(FunctionError) -> Value {
  var merged = Object()
  var types: Set<ValueType> = []
  for (index, value) in arguments.values.enumerated() where !value.isNull {
    guard let members = value.members else {
      throw FunctionError(
        "arguments must be maps or objects, got \"\(ValueType(of: value))\"", argument: index)
    }
    for member in members { merged[member.name] = member.value }
    types.insert(ValueType(of: value))
  }
  let isMap = !types.isEmpty && types.allSatisfy { if case .map = $0 { true } else { false } }
  // Maps of different elements make an object, which keeps them apart.
  return isMap && types.subtracting([.map(.any)]).count <= 1 ? .map(merged) : .object(merged)
}

private func reverse(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements else {
    let type = ValueType(of: arguments[0])
    throw FunctionError("can only reverse list or tuple values, not \(type)", argument: 0)
  }
  if let reason = arguments[0].reasonOfUnknownCount { return .unknown(reason) }
  let kind: CollectionKind = arguments[0].collection == .structural ? .structural : .uniform
  return Value(.list(elements.reversed()), collection: kind)
}

private func transpose(_ arguments: Arguments) throws(FunctionError) -> Value {
  var transposed: [String: [Value]] = [:]
  for member in arguments.members(0) {
    for element in member.value.elements ?? [] {
      guard let text = element.text else { throw FunctionError("input must not contain null string") }
      transposed[text, default: []].append(.string(member.name))
    }
  }
  return .map(Object(transposed.map { Object.Member($0.key, .uniformList($0.value)) }))
}

private func zip(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let values = arguments[1].elements, arguments[1].collection != .set else {
    throw FunctionError("values argument must be a list or tuple value", argument: 1)
  }
  let keys = arguments.elements(0)
  guard keys.count == values.count else {
    throw FunctionError("number of keys (\(keys.count)) does not match number of values (\(values.count))")
  }
  var object = Object()
  for (key, value) in Swift.zip(keys, values) {
    guard let name = key.text else { throw FunctionError("keys must not be null", argument: 0) }
    object[name] = value
  }
  return Value(.object(object), collection: arguments[1].collection)
}
