import Values

/// Functions that choose or judge elements.
///
/// <https://developer.hashicorp.com/terraform/language/functions#collection-functions>
let collectionChoiceFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/alltrue
  Function("alltrue", [Parameter("list", .list(.bool), .partlyUnknown)]) { arguments in
    decided(by: false, arguments.elements(0), ofNull: false)
  },
  // https://developer.hashicorp.com/terraform/language/functions/anytrue
  Function("anytrue", [Parameter("list", .list(.bool), .partlyUnknown)]) { arguments in
    decided(by: true, arguments.elements(0), ofNull: false)
  },
  // https://developer.hashicorp.com/terraform/language/functions/coalesce
  Function("coalesce", variadic: Parameter("vals", .any, all), body: coalesce),
  // https://developer.hashicorp.com/terraform/language/functions/coalescelist
  Function("coalescelist", variadic: Parameter("vals", .any, all), body: coalesceLists),
  // https://developer.hashicorp.com/terraform/language/functions/compact
  Function("compact", [Parameter("list", .list(.string))]) { arguments in
    .uniformList(arguments.elements(0).filter { !$0.isNull && $0.text != "" })
  },
  // https://developer.hashicorp.com/terraform/language/functions/distinct
  Function("distinct", [Parameter("list", .list(.any))]) { arguments in
    var seen: Set<Value> = []
    return .uniformList(arguments.elements(0).filter { seen.insert($0).inserted })
  },
  // https://developer.hashicorp.com/terraform/language/functions/matchkeys
  Function(
    "matchkeys",
    [
      Parameter("values", .list(.any), [.partlyUnknown, .innerMarks]), Parameter("keys", .list(.any)),
      Parameter("searchset", .list(.any)),
    ], body: matchKeys),
  // https://developer.hashicorp.com/terraform/language/functions/sort
  Function("sort", [Parameter("list", .list(.string))], body: sort),
  // https://developer.hashicorp.com/terraform/language/functions/sum
  Function("sum", [Parameter("list", .any)], body: sum),
]

private let all: Parameter.Flags = [.null, .unknown, .innerMarks]

/// The value that one element is enough for; unknown where an unknown one may be it.
private func decided(by deciding: Bool, _ elements: [Value], ofNull: Bool) -> Value {
  var reason: Reason?
  for element in elements {
    switch element.content {
    case .bool(deciding): return .bool(deciding)
    case .null where ofNull == deciding: return .bool(deciding)
    case .unknown(let unknown): reason = reason ?? unknown.reason
    default: continue
    }
  }
  return reason.map { .unknown($0) } ?? .bool(!deciding)
}

private func coalesce(_ arguments: Arguments) throws(FunctionError) -> Value {
  let type = arguments.count == 0 ? nil : ValueType.unified(arguments.values.map { ValueType(of: $0) })
  guard let type else { throw FunctionError("all arguments must have the same type") }
  for (index, value) in arguments.values.enumerated() where !value.isNull {
    do throws(ConversionError) {
      let converted = try value.converted(to: type)
      if converted.text != "" { return converted }
    } catch {
      throw FunctionError(error.message, argument: index)
    }
  }
  throw FunctionError("no non-null, non-empty-string arguments")
}

private func coalesceLists(_ arguments: Arguments) throws(FunctionError) -> Value {
  if arguments.count == 0 { throw FunctionError("at least one argument is required") }
  for (index, value) in arguments.values.enumerated() where !value.isNull {
    if value.unknownReason != nil { return value }
    guard let elements = value.elements, value.collection != .set else {
      throw FunctionError("coalescelist arguments must be lists or tuples", argument: index)
    }
    if !elements.isEmpty { return value }
  }
  throw FunctionError("no non-null arguments")
}

private func matchKeys(_ arguments: Arguments) throws(FunctionError) -> Value {
  let (values, keys) = (arguments.elements(0), arguments.elements(1))
  guard values.count == keys.count else {
    throw FunctionError("length of keys and values should be equal")
  }
  guard let unified = unify(keys + arguments.elements(2)) else {
    throw FunctionError("keys and searchset must be of the same type")
  }
  let wanted = Set(unified[keys.count...])
  return .uniformList(zip(unified, values).filter { wanted.contains($0.0) }.map(\.1))
}

private func sort(_ arguments: Arguments) throws(FunctionError) -> Value {
  var texts: [String] = []
  for (index, element) in arguments.elements(0).enumerated() {
    guard let text = element.text else {
      throw FunctionError("given list element \(index) is null; a null string cannot be sorted", argument: 0)
    }
    texts.append(text)
  }
  return .uniformList(texts.sorted().map { .string($0) })
}

private func sum(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements else {
    throw FunctionError("argument must be list, set, or tuple", argument: 0)
  }
  if elements.isEmpty { throw FunctionError("cannot sum an empty list", argument: 0) }
  var sum = Number(0)
  for element in elements {
    guard let converted = try? element.asNumber(), case .number(let number) = converted.content else {
      throw FunctionError("argument must be list, set, or tuple of number values", argument: 0)
    }
    guard let next = try? sum.adding(number) else {
      return .unknown(Reason(.wrongKind, "the number has too many digits"))
    }
    sum = next
  }
  return .number(sum)
}
