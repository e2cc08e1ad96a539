package import Values

/// Calls a function: checks and converts the arguments, and says of the result what the arguments say of it.
///
/// An unknown argument makes the result unknown, a sensitive one makes it sensitive, unless the function knows better.
package func call(
  _ function: Function, _ arguments: [Value], files: ModuleFiles? = nil
) throws(FunctionError) -> Value {
  try checkCount(of: arguments, function)
  var converted: [Value] = []
  var isSensitive = false
  var reason: Reason?
  for (index, argument) in arguments.enumerated() {
    guard let parameter = function.parameter(at: index) else { break }
    let value = try convert(argument, to: parameter, index)
    if value.isNull, !parameter.flags.contains(.null) {
      throw FunctionError("argument must not be null", argument: index)
    }
    if reason == nil { reason = unknownReason(value, parameter) }
    let isMarked = isMarked(value, parameter)
    isSensitive = isSensitive || isMarked
    converted.append(isMarked ? unmarked(value, parameter) : value)
  }
  if let reason { return Value(.unknown(Unknown(reason)), isSensitive: isSensitive) }
  return try function.body(Arguments(values: converted, files: files)).marked(sensitive: isSensitive)
}

private func checkCount(of arguments: [Value], _ function: Function) throws(FunctionError) {
  let expected = function.parameters.count
  if arguments.count < expected {
    let word = function.variadicParameter == nil ? "" : "at least "
    let missing = function.parameters[arguments.count].name
    throw FunctionError("expects \(word)\(expected) argument(s); missing value for \"\(missing)\"")
  }
  if arguments.count > expected, function.variadicParameter == nil {
    throw FunctionError("expects only \(expected) argument(s)", argument: expected)
  }
}

private func convert(_ value: Value, to parameter: Parameter, _ index: Int) throws(FunctionError) -> Value {
  do throws(ConversionError) {
    return try value.converted(to: parameter.type)
  } catch {
    throw FunctionError(error.message, argument: index)
  }
}

/// Why the argument makes the result unknown before the function is asked.
private func unknownReason(_ value: Value, _ parameter: Parameter) -> Reason? {
  if parameter.flags.contains(.unknown) { return nil }
  return parameter.flags.contains(.partlyUnknown) ? value.unknownReason : value.anyUnknownReason
}

/// Whether the argument makes the result sensitive before the function is asked.
private func isMarked(_ value: Value, _ parameter: Parameter) -> Bool {
  if parameter.flags.contains(.marks) { return false }
  return parameter.flags.contains(.innerMarks) ? value.isSensitive : value.containsMark
}

private func unmarked(_ value: Value, _ parameter: Parameter) -> Value {
  guard parameter.flags.contains(.innerMarks) else { return value.unmarked }
  return Value(value.content, collection: value.collection)
}
