import Values

/// <https://developer.hashicorp.com/terraform/language/functions#numeric-functions>
let numericFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/abs
  Function("abs", [number]) { .number($0.number(0).magnitude) },
  // https://developer.hashicorp.com/terraform/language/functions/ceil
  Function("ceil", [number]) { .number($0.number(0).ceiling) },
  // https://developer.hashicorp.com/terraform/language/functions/floor
  Function("floor", [number]) { .number($0.number(0).floor) },
  // https://developer.hashicorp.com/terraform/language/functions/log
  Function("log", [number, Parameter("base", .number)], body: logarithm),
  // https://developer.hashicorp.com/terraform/language/functions/max
  Function("max", variadic: Parameter("numbers", .number), body: maximum),
  // https://developer.hashicorp.com/terraform/language/functions/min
  Function("min", variadic: Parameter("numbers", .number), body: minimum),
  // https://developer.hashicorp.com/terraform/language/functions/parseint
  Function("parseint", [Parameter("number", .any), Parameter("base", .number)], body: parseInteger),
  // https://developer.hashicorp.com/terraform/language/functions/pow
  Function("pow", [number, Parameter("power", .number)], body: power),
  // https://developer.hashicorp.com/terraform/language/functions/signum
  Function("signum", [number]) { arguments throws(FunctionError) in
    .number(Number(try arguments.integer(0).signum()))
  },
]

private let number = Parameter("num", .number)

private func maximum(_ arguments: Arguments) throws(FunctionError) -> Value {
  try extreme(arguments, "must pass at least one number") { $0.max() }
}

private func minimum(_ arguments: Arguments) throws(FunctionError) -> Value {
  try extreme(arguments, "must pass at least one number") { $0.min() }
}

private func extreme(
  _ arguments: Arguments, _ message: String, _ choose: ([Number]) -> Number?
) throws(FunctionError) -> Value {
  guard let number = choose(arguments.values.indices.map { arguments.number($0) }) else {
    throw FunctionError(message)
  }
  return .number(number)
}

private func logarithm(_ arguments: Arguments) throws(FunctionError) -> Value {
  let quotient = naturalLogarithm(arguments.number(0).double) / naturalLogarithm(arguments.number(1).double)
  return Value(finite: quotient)
}

private func power(_ arguments: Arguments) throws(FunctionError) -> Value {
  Value(finite: raise(arguments.number(0).double, to: arguments.number(1).double))
}

private func parseInteger(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let text = arguments[0].text else {
    throw FunctionError("first argument must be a string, not \(ValueType(of: arguments[0]))", argument: 0)
  }
  guard let base = arguments.number(1).integer, (2...62).contains(base) else {
    throw FunctionError("base must be a whole number between 2 and 62 inclusive", argument: 1)
  }
  guard let number = Number(digits: text, base: base) else {
    throw FunctionError("cannot be parsed as an integer of this base", argument: 0)
  }
  return .number(number)
}

extension Value {
  /// A number, or unknown where Terraform has infinity, which no plan can hold.
  fileprivate init(finite double: Double) {
    self =
      Number(double).map { .number($0) }
      ?? .unknown(Reason(.wrongKind, "the number is too large or not defined"))
  }
}
