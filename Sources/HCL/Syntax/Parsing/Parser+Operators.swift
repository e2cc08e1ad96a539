extension Parser {
  /// An expression: a conditional, or what stands in one.
  mutating func expression() throws(SyntaxProblem) -> Expression {
    try nested { parser throws(SyntaxProblem) in try parser.conditional() }
  }

  private mutating func conditional() throws(SyntaxProblem) -> Expression {
    skipSpace()
    let condition = try binary(0)
    skipSpace()
    guard take("?") else { return condition }
    let then = try expression()
    skipSpace()
    guard take(":") else { throw expected("`:` and the value for when the condition is false") }
    let otherwise = try expression()
    return Expression(
      .conditional(condition: condition, then: then, otherwise: otherwise),
      at: condition.range.lowerBound..<otherwise.range.upperBound)
  }

  /// Operators that bind tighter than `precedence`, from left to right.
  private mutating func binary(_ precedence: Int) throws(SyntaxProblem) -> Expression {
    var left = try unary()
    var length = 0
    while let (symbol, width) = nextOperator, symbol.precedence > precedence {
      index += width
      let right = try binary(symbol.precedence)
      length += 1
      left = Expression(
        .binary(symbol, left, right), at: left.range.lowerBound..<right.range.upperBound)
      try checkChain(length, from: left.range.lowerBound)
    }
    return left
  }

  /// The operator that comes next, which is not passed.
  private var nextOperator: (BinaryOperator, Int)? {
    mutating get {
      skipSpace()
      guard let byte = current else { return nil }
      let isFollowed = peek(1) == UInt8(ascii: "=")
      switch byte {
      case UInt8(ascii: "|"): return peek(1) == byte ? (.or, 2) : nil
      case UInt8(ascii: "&"): return peek(1) == byte ? (.and, 2) : nil
      case UInt8(ascii: "="): return isFollowed ? (.equal, 2) : nil
      case UInt8(ascii: "!"): return isFollowed ? (.notEqual, 2) : nil
      case UInt8(ascii: "<"): return isFollowed ? (.lessOrEqual, 2) : (.less, 1)
      case UInt8(ascii: ">"): return isFollowed ? (.greaterOrEqual, 2) : (.greater, 1)
      case UInt8(ascii: "+"): return (.add, 1)
      case UInt8(ascii: "-"): return (.subtract, 1)
      case UInt8(ascii: "*"): return (.multiply, 1)
      case UInt8(ascii: "/"): return (.divide, 1)
      case UInt8(ascii: "%"): return (.modulo, 1)
      default: return nil
      }
    }
  }

  private mutating func unary() throws(SyntaxProblem) -> Expression {
    skipSpace()
    let start = index
    let symbol: UnaryOperator
    if current == UInt8(ascii: "!"), peek(1) != UInt8(ascii: "=") {
      symbol = .not
    } else if current == UInt8(ascii: "-") {
      symbol = .negate
    } else {
      return try postfix()
    }
    index += 1
    let operand = try nested { parser throws(SyntaxProblem) in try parser.unary() }
    return Expression(.unary(symbol, operand), at: start..<operand.range.upperBound)
  }
}
