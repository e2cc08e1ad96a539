import Values

/// <https://developer.hashicorp.com/terraform/language/functions#collection-functions>
let setFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/setintersection
  Function("setintersection", [first], variadic: others) { arguments throws(FunctionError) in
    try combine(arguments) { $0.intersection($1) }
  },
  // https://developer.hashicorp.com/terraform/language/functions/setproduct
  Function("setproduct", variadic: Parameter("sets", .any, [.partlyUnknown, .innerMarks]), body: product),
  // https://developer.hashicorp.com/terraform/language/functions/setsubtract
  Function("setsubtract", [Parameter("a", .set(.any)), Parameter("b", .set(.any))]) {
    arguments throws(FunctionError) in
    try combine(arguments) { $0.subtracting($1) }
  },
  // https://developer.hashicorp.com/terraform/language/functions/setunion
  Function("setunion", [first], variadic: others) { arguments throws(FunctionError) in
    try combine(arguments) { $0.union($1) }
  },
]

private let first = Parameter("first_set", .set(.any))
private let others = Parameter("other_sets", .set(.any))

private func combine(
  _ arguments: Arguments, _ operation: (Set<Value>, Set<Value>) -> Set<Value>
) throws(FunctionError) -> Value {
  guard let unified = unify(arguments.values) else {
    throw FunctionError("given sets must all have compatible element types")
  }
  let sets = unified.map { Set($0.elements ?? []) }
  return .set(Array(sets.dropFirst().reduce(sets[0], operation)))
}

/// More tuples than any configuration means; Terraform itself would take all memory.
private let mostTuples = 100_000

private func product(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard arguments.count > 1 else { throw FunctionError("at least two arguments are required") }
  var tuples: [[Value]] = [[]]
  for index in arguments.values.indices {
    let elements = try factor(arguments[index], index)
    guard tuples.count * elements.count <= mostTuples else {
      return .unknown(Reason(.wrongKind, "the product has more than \(mostTuples) elements"))
    }
    tuples = tuples.flatMap { tuple in elements.map { tuple + [$0] } }
  }
  if let reason = arguments.values.lazy.compactMap(\.reasonOfUnknownCount).first { return .unknown(reason) }
  let isSet = arguments.values.contains { $0.collection == .set }
  return isSet ? .set(tuples.map { .list($0) }) : .uniformList(tuples.map { .list($0) })
}

private func factor(_ value: Value, _ index: Int) throws(FunctionError) -> [Value] {
  guard value.elements != nil else { throw FunctionError("a set or a list is required", argument: index) }
  do throws(ConversionError) {
    return try value.asList().elements ?? []
  } catch {
    throw FunctionError(error.message, argument: index)
  }
}
