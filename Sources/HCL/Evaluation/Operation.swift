import Values

/// What operators compute.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/operators>
enum Operation {
  static func unary(_ symbol: UnaryOperator, _ operand: Value) throws(EvaluationError) -> Value {
    if operand.unknownReason != nil { return operand }
    switch symbol {
    case .not: return Value(.bool(try !Known.bool(operand)), isSensitive: operand.isSensitive)
    case .negate: return try binary(.subtract, .number(Number(0)), operand)
    }
  }

  static func binary(
    _ symbol: BinaryOperator, _ left: Value, _ right: Value
  ) throws(EvaluationError) -> Value {
    let isSensitive = left.isSensitive || right.isSensitive
    let result: Value
    switch symbol {
    case .and, .or: result = try logical(symbol, left, right)
    case .equal: result = valuesAreEqual(left, right)
    case .notEqual: result = try unary(.not, valuesAreEqual(left, right))
    default: result = try numeric(symbol, left, right)
    }
    return result.marked(sensitive: isSensitive)
  }

  /// One side can decide although the other is not known.
  private static func logical(
    _ symbol: BinaryOperator, _ left: Value, _ right: Value
  ) throws(EvaluationError) -> Value {
    let deciding = symbol == .or
    // Both have to be truth values, also where one of them decides.
    let known = try [left, right].filter { $0.unknownReason == nil }.map { (side) throws(EvaluationError) in
      try Known.bool(side)
    }
    if known.contains(deciding) { return .bool(deciding) }
    if let reason = left.unknownReason ?? right.unknownReason { return .unknown(reason) }
    return .bool(!deciding)
  }

  private static func numeric(
    _ symbol: BinaryOperator, _ left: Value, _ right: Value
  ) throws(EvaluationError) -> Value {
    if let reason = left.unknownReason ?? right.unknownReason { return .unknown(reason) }
    let (left, right) = (try Known.number(left), try Known.number(right))
    switch symbol {
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    default: return try arithmetic(symbol, left, right)
    }
  }

  private static func arithmetic(
    _ symbol: BinaryOperator, _ left: Number, _ right: Number
  ) throws(EvaluationError) -> Value {
    do throws(ArithmeticError) {
      switch symbol {
      case .add: return .number(try left.adding(right))
      case .subtract: return .number(try left.subtracting(right))
      case .multiply: return .number(try left.multiplied(by: right))
      case .divide: return .number(try left.divided(by: right))
      default: return .number(try left.remainder(dividingBy: right))
      }
    } catch {
      guard error == .outOfRange else { throw EvaluationError("zero is divided by zero") }
      return .unknown(Reason(.unresolved, "the result is infinite, or has too many digits"))
    }
  }
}
