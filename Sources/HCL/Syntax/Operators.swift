/// An operator between two operands.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/operators>
package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"

  /// How tightly it binds: more binds first.
  package var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .add, .subtract: 5
    case .multiply, .divide, .modulo: 6
    }
  }
}

/// An operator before its operand.
package enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  case not = "!"
  case negate = "-"
}
