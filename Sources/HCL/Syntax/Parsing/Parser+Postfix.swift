import Values

extension Parser {
  /// A term and the attributes, indices and splats after it.
  mutating func postfix() throws(SyntaxProblem) -> Expression {
    var expression = try term()
    let start = expression.range.lowerBound
    var length = 0
    while let next = try step(after: expression) {
      expression = next
      length += 1
      try checkChain(length, from: start)
    }
    return expression
  }

  private mutating func step(after object: Expression) throws(SyntaxProblem) -> Expression? {
    let before = index
    skipSpace()
    let start = object.range.lowerBound
    if current == UInt8(ascii: "."), peek(1) != UInt8(ascii: ".") {
      index += 1
      return try dotted(object, from: start)
    }
    guard current == UInt8(ascii: "["), !newlineEnds || before == index else {
      index = before
      return nil
    }
    let bracket = index
    index += 1
    if isFullSplat { return try splat(object, isFull: true) }
    let key = try indexKey(bracket)
    return Expression(.index(object, key), at: start..<index)
  }

  /// `[*]`, of which the bracket was passed; passes the rest.
  private var isFullSplat: Bool {
    mutating get {
      var copy = self
      copy.skipSpace()
      guard copy.take("*") else { return false }
      copy.skipSpace()
      guard copy.take("]") else { return false }
      self = copy
      return true
    }
  }

  private mutating func indexKey(_ bracket: Int) throws(SyntaxProblem) -> Expression {
    try withNewlines(ending: false) { parser throws(SyntaxProblem) in
      let key = try parser.expression()
      try parser.close("]", "the index", openedAt: bracket)
      return key
    }
  }

  /// What follows a dot: a name, a number, or `*`.
  private mutating func dotted(_ object: Expression, from start: Int) throws(SyntaxProblem) -> Expression {
    skipSpace()
    if take("*") { return try splat(object, isFull: false) }
    if let key = legacyIndex() { return Expression(.index(object, key), at: start..<index) }
    guard let name = identifier() else {
      throw expected("the name of an attribute", help: "a key with other characters is written `[\"KEY\"]`")
    }
    return Expression(.attribute(object, name), at: start..<index)
  }

  /// The number of the old `list.0`.
  private mutating func legacyIndex() -> Expression? {
    let start = index
    while let byte = current, isDigit(byte) { index += 1 }
    guard index > start, let number = Number(parsing: withoutZeros(start..<index)) else {
      index = start
      return nil
    }
    return Expression(.literal(.number(number)), at: start..<index)
  }

  /// The steps that a splat takes of each element: all that follow `[*]`, the attributes that follow `.*`.
  private mutating func splat(_ list: Expression, isFull: Bool) throws(SyntaxProblem) -> Expression {
    var steps: [SplatStep] = []
    while let step = try splatStep(isFull: isFull) {
      steps.append(step)
      try checkChain(steps.count, from: list.range.lowerBound)
    }
    return Expression(.splat(list, steps, isFull: isFull), at: list.range.lowerBound..<index)
  }

  private mutating func splatStep(isFull: Bool) throws(SyntaxProblem) -> SplatStep? {
    if current == UInt8(ascii: "."), peek(1) != UInt8(ascii: "*") {
      index += 1
      if let key = legacyIndex() { return .index(key) }
      let start = index
      guard let name = identifier() else { throw expected("the name of an attribute") }
      return .attribute(name, at: start..<index)
    }
    guard isFull, current == UInt8(ascii: "["), !isSplatNext else { return nil }
    let bracket = index
    index += 1
    return .index(try indexKey(bracket))
  }

  private var isSplatNext: Bool {
    var copy = self
    copy.index += 1
    return copy.isFullSplat
  }

  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Digits without zeros before them, which HCL allows and JSON does not.
  func withoutZeros(_ range: Range<Int>) -> String {
    let digits = text(range).drop { $0 == "0" }
    return digits.first.map { $0.isNumber } == true ? String(digits) : "0\(digits)"
  }
}
