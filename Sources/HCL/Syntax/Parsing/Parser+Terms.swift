import Values

extension Parser {
  /// What an operator or a step applies to.
  mutating func term() throws(SyntaxProblem) -> Expression {
    skipSpace()
    let start = index
    switch current {
    case UInt8(ascii: "("): return try parenthesized()
    case UInt8(ascii: "["): return try tuple()
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "\""): return try quoted()
    case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"): return try heredoc()
    case .some(let byte) where isDigit(byte): return try number()
    default: break
    }
    guard let name = identifier() else {
      throw expected(
        "an expression", help: current == UInt8(ascii: "'") ? "texts stand in double quotes" : nil)
    }
    switch name {
    case "true": return Expression(.literal(.bool(true)), at: start..<index)
    case "false": return Expression(.literal(.bool(false)), at: start..<index)
    case "null": return Expression(.literal(.null), at: start..<index)
    default: return try call(name, from: start) ?? Expression(.name(name), at: start..<index)
    }
  }

  private mutating func parenthesized() throws(SyntaxProblem) -> Expression {
    let start = index
    index += 1
    let inner = try withNewlines(ending: false) { parser throws(SyntaxProblem) in
      let inner = try parser.expression()
      try parser.close(")", "the parenthesis", openedAt: start)
      return inner
    }
    return Expression(.parenthesized(inner), at: start..<index)
  }

  private mutating func number() throws(SyntaxProblem) -> Expression {
    let start = index
    skipDigits()
    if current == UInt8(ascii: "."), let next = peek(1), isDigit(next) {
      index += 1
      skipDigits()
    }
    if let mark = current, mark | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if let next = peek(1 + sign), isDigit(next) {
        index += 1 + sign
        skipDigits()
      }
    }
    guard let number = Number(parsing: withoutZeros(start..<index)) else {
      throw SyntaxProblem("the exponent of the number is too long", at: start..<index)
    }
    return Expression(.literal(.number(number)), at: start..<index)
  }

  private mutating func skipDigits() {
    while let byte = current, isDigit(byte) { index += 1 }
  }
}

// MARK: - Calls

extension Parser {
  /// The call of a function, where the name that was passed is followed by `(` or `::`.
  private mutating func call(_ first: String, from start: Int) throws(SyntaxProblem) -> Expression? {
    var name = first
    while take("::") {
      guard let part = identifier() else { throw expected("the name of a function") }
      name += "::\(part)"
    }
    let nameEnd = index
    let before = index
    skipSpace()
    guard current == UInt8(ascii: "(") else {
      index = before
      if name != first { throw expected("`(` and the arguments of the function") }
      return nil
    }
    let bracket = index
    index += 1
    let (arguments, expandsLast) = try withNewlines(ending: false) { parser throws(SyntaxProblem) in
      try parser.arguments(bracket)
    }
    let call = FunctionCall(
      name: name, nameRange: start..<nameEnd, arguments: arguments, expandsLast: expandsLast)
    return Expression(.call(call), at: start..<index)
  }

  private mutating func arguments(
    _ bracket: Int
  ) throws(SyntaxProblem) -> (arguments: [Expression], expandsLast: Bool) {
    var arguments: [Expression] = []
    while true {
      skipSpace()
      if take(")") { return (arguments, false) }
      arguments.append(try expression())
      skipSpace()
      if take("...") {
        try close(")", "the arguments: nothing follows `...`", openedAt: bracket)
        return (arguments, true)
      }
      if take(",") { continue }
      try close(")", "the arguments", openedAt: bracket)
      return (arguments, false)
    }
  }
}
