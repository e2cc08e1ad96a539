import Values

/// Functions that ask for a part of a collection.
///
/// <https://developer.hashicorp.com/terraform/language/functions#collection-functions>
let collectionPartFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/contains
  Function(
    "contains", [Parameter("list", .any, .partlyUnknown), Parameter("value", .any, .unknown)], body: contains),
  // https://developer.hashicorp.com/terraform/language/functions/element
  Function("element", [Parameter("list", .any, parts), Parameter("index", .number)], body: element),
  // https://developer.hashicorp.com/terraform/language/functions/index_function
  Function(
    "index", [Parameter("list", .any, .partlyUnknown), Parameter("value", .any, .partlyUnknown)], body: index),
  // https://developer.hashicorp.com/terraform/language/functions/keys
  Function("keys", [Parameter("inputMap", .any, parts)], body: keys),
  // https://developer.hashicorp.com/terraform/language/functions/length
  Function("length", [Parameter("value", .any, parts)], body: length),
  // https://developer.hashicorp.com/terraform/language/functions/lookup
  Function(
    "lookup", [Parameter("inputMap", .any, parts), Parameter("key", .string)],
    variadic: Parameter("default", .any, [.null, .unknown, .innerMarks]), body: lookup),
  // https://developer.hashicorp.com/terraform/language/functions/one
  Function("one", [Parameter("list", .any, parts)], body: one),
  // https://developer.hashicorp.com/terraform/language/functions/slice
  Function(
    "slice",
    [Parameter("list", .any, parts), Parameter("start_index", .number), Parameter("end_index", .number)],
    body: slice),
  // https://developer.hashicorp.com/terraform/language/functions/values
  Function("values", [Parameter("mapping", .any, parts)], body: values),
]

private let parts: Parameter.Flags = [.partlyUnknown, .innerMarks]

/// True where an element is known to be equal, unknown where one may be.
private func contains(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements else {
    throw FunctionError("argument must be list, tuple, or set", argument: 0)
  }
  var reason: Reason?
  for element in elements {
    let isEqual = valuesAreEqual(element, arguments[1])
    if case .bool(true) = isEqual.content { return .bool(true) }
    reason = reason ?? isEqual.unknownReason
  }
  return reason.map { .unknown($0) } ?? .bool(false)
}

private func element(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements, arguments[0].collection != .set else {
    throw FunctionError("cannot read elements from \(ValueType(of: arguments[0]))", argument: 0)
  }
  let index = try arguments.integer(1)
  guard !elements.isEmpty else { throw FunctionError("cannot use element function with an empty list") }
  let remainder = index % elements.count
  return elements[remainder < 0 ? remainder + elements.count : remainder]
}

private func index(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements, arguments[0].collection != .set else {
    throw FunctionError("argument must be a list or tuple", argument: 0)
  }
  if elements.isEmpty { throw FunctionError("cannot search an empty list", argument: 0) }
  for (index, element) in elements.enumerated() {
    let isEqual = valuesAreEqual(element, arguments[1])
    if let reason = isEqual.unknownReason { return .unknown(reason) }
    if case .bool(true) = isEqual.content { return .number(Number(index)) }
  }
  throw FunctionError("item not found")
}

private func keys(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let members = arguments[0].members else {
    throw FunctionError("must have map or object type", argument: 0)
  }
  return Value(.list(members.map { .string($0.name) }), collection: arguments[0].collection)
}

private func values(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let members = arguments[0].members else {
    throw FunctionError("values() requires a map as the first argument", argument: 0)
  }
  return Value(.list(members.map(\.value)), collection: arguments[0].collection)
}

private func length(_ arguments: Arguments) throws(FunctionError) -> Value {
  switch arguments[0].content {
  case .string(let text): return .number(Number(text.count))
  case .object(let object): return .number(Number(object.members.count))
  case .list(let elements):
    return arguments[0].reasonOfUnknownCount.map { .unknown($0) } ?? .number(Number(elements.count))
  default:
    throw FunctionError("argument must be a string, a collection type, or a structural type", argument: 0)
  }
}

private func lookup(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard case .object(let object) = arguments[0].content else {
    throw FunctionError("lookup() requires a map as the first argument", argument: 0)
  }
  guard arguments.count <= 3 else {
    throw FunctionError("lookup() takes two or three arguments, got \(arguments.count)")
  }
  if let value = object[arguments.text(1)] { return value }
  guard arguments.count == 3 else { throw FunctionError("lookup failed to find key", argument: 0) }
  guard case .map(let element) = ValueType(of: arguments[0]) else { return arguments[2] }
  guard let value = try? arguments[2].converted(to: element) else {
    throw FunctionError("the default value must have the same type as the map elements", argument: 2)
  }
  return value
}

private func one(_ arguments: Arguments) throws(FunctionError) -> Value {
  let message = "must be a list, set, or tuple value with either zero or one elements"
  guard let elements = arguments[0].elements else { throw FunctionError(message, argument: 0) }
  if let reason = arguments[0].reasonOfUnknownCount { return .unknown(reason) }
  guard elements.count <= 1 else { throw FunctionError(message, argument: 0) }
  return elements.first ?? .null
}

private func slice(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let elements = arguments[0].elements else {
    throw FunctionError("cannot slice a value that is not a list or tuple", argument: 0)
  }
  if arguments[0].collection == .set {
    throw FunctionError("cannot slice a set, because its elements do not have indices", argument: 0)
  }
  let (start, end) = (try arguments.integer(1), try arguments.integer(2))
  if start < 0 { throw FunctionError("start index must not be less than zero", argument: 1) }
  if start > elements.count {
    throw FunctionError("start index must not be greater than the length of the list", argument: 1)
  }
  if end > elements.count {
    throw FunctionError("end index must not be greater than the length of the list", argument: 2)
  }
  if start > end { throw FunctionError("start index must not be greater than end index", argument: 1) }
  return Value(.list(Array(elements[start..<end])), collection: arguments[0].collection)
}

extension Value {
  /// Why a set has an unknown number of elements: unknown ones may be equal to others.
  var reasonOfUnknownCount: Reason? {
    guard collection == .set, let elements, elements.count > 1 else { return nil }
    return elements.lazy.compactMap(\.anyUnknownReason).first
  }
}
