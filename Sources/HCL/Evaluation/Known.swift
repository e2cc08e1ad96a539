import Values

/// Known values as what an operator or a template wants of them.
enum Known {
  static func text(_ value: Value) throws(EvaluationError) -> String {
    guard case .string(let text) = try converted(value, to: .string).content else {
      throw EvaluationError("a \(value.kindName) is no text")
    }
    return text
  }

  static func number(_ value: Value) throws(EvaluationError) -> Number {
    guard case .number(let number) = try converted(value, to: .number).content else {
      throw EvaluationError("a \(value.kindName) is no number")
    }
    return number
  }

  static func bool(_ value: Value) throws(EvaluationError) -> Bool {
    guard case .bool(let flag) = try converted(value, to: .bool).content else {
      throw EvaluationError("a \(value.kindName) is neither true nor false")
    }
    return flag
  }

  private static func converted(_ value: Value, to type: ValueType) throws(EvaluationError) -> Value {
    do throws(ConversionError) {
      return try value.converted(to: type)
    } catch {
      throw EvaluationError(error.message)
    }
  }
}
