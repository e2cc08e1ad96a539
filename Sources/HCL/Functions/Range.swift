import Values

/// How many numbers Terraform's `range` makes at most.
private let mostNumbers = 1_024

/// <https://developer.hashicorp.com/terraform/language/functions/range>
func range(_ arguments: Arguments) throws(FunctionError) -> Value {
  let bounds = try bounds(arguments)
  var numbers: [Value] = []
  var next = bounds.start
  while bounds.step.isNegative ? next > bounds.end : next < bounds.end {
    guard numbers.count < mostNumbers else {
      throw FunctionError(
        "more than \(mostNumbers) values were generated; either decrease the difference between start and end "
          + "or use a smaller step")
    }
    numbers.append(.number(next))
    guard let sum = try? next.adding(bounds.step) else { throw FunctionError("the numbers are too large") }
    next = sum
  }
  return .uniformList(numbers)
}

private func bounds(_ arguments: Arguments) throws(FunctionError) -> (
  start: Number, end: Number, step: Number
) {
  guard (1...3).contains(arguments.count) else {
    throw FunctionError("must have one, two, or three arguments")
  }
  let start = arguments.count == 1 ? Number(0) : arguments.number(0)
  let end = arguments.number(arguments.count == 1 ? 0 : 1)
  guard arguments.count == 3 else { return (start, end, Number(end < start ? -1 : 1)) }
  let step = arguments.number(2)
  if step.isNegative, end > start {
    throw FunctionError("end must be less than start when step is negative", argument: 1)
  }
  if !step.isNegative, !step.isZero, end < start {
    throw FunctionError("end must be greater than start when step is positive", argument: 1)
  }
  return (start, end, step)
}
