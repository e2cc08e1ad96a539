import Values

extension Parser {
  /// `[a, b]`, or `[for v in c : v]`.
  mutating func tuple() throws(SyntaxProblem) -> Expression {
    let start = index
    index += 1
    let kind = try withNewlines(ending: false) { parser throws(SyntaxProblem) -> Expression.Kind in
      parser.skipSpace()
      if parser.isForNext { return .for(try parser.forExpression(isObject: false, openedAt: start)) }
      return .tuple(try parser.elements(start))
    }
    return Expression(kind, at: start..<index)
  }

  private mutating func elements(_ bracket: Int) throws(SyntaxProblem) -> [Expression] {
    var elements: [Expression] = []
    while true {
      skipSpace()
      if take("]") { return elements }
      elements.append(try expression())
      skipSpace()
      if take(",") { continue }
      try close("]", "the list", openedAt: bracket)
      return elements
    }
  }

  /// `{ a = 1 }`, or `{for k, v in c : k => v}`.
  mutating func object() throws(SyntaxProblem) -> Expression {
    let start = index
    index += 1
    skipLines()
    if isForNext {
      let loop = try withNewlines(ending: false) { parser throws(SyntaxProblem) in
        try parser.forExpression(isObject: true, openedAt: start)
      }
      return Expression(.for(loop), at: start..<index)
    }
    let items = try withNewlines(ending: true) { parser throws(SyntaxProblem) in try parser.items(start) }
    return Expression(.object(items), at: start..<index)
  }

  /// Passes spaces, comments and line ends.
  private mutating func skipLines() {
    let before = newlineEnds
    newlineEnds = false
    skipSpace()
    newlineEnds = before
  }

  private mutating func items(_ bracket: Int) throws(SyntaxProblem) -> [ObjectItem] {
    var items: [ObjectItem] = []
    while true {
      skipLines()
      if take("}") { return items }
      items.append(try item())
      skipSpace()
      if take(",") || take("\n") { continue }
      guard isNext("}") else {
        throw expected(
          "a comma, the end of the line, or `}`", help: "the object opens at offset \(bracket)")
      }
    }
  }

  private mutating func item() throws(SyntaxProblem) -> ObjectItem {
    let key = try itemKey()
    skipSpace()
    guard take("=") || take(":") else { throw expected("`=` and a value") }
    skipLines()
    return ObjectItem(key: key, value: try expression())
  }

  /// A bare name is a text; every other key is an expression.
  private mutating func itemKey() throws(SyntaxProblem) -> Expression {
    let start = index
    if let name = identifier() {
      let end = index
      skipSpace()
      let isEquality = isNext("==")
      if isNext(":") && !isNext("::") || isNext("=") && !isEquality {
        return Expression(.literal(.string(name)), at: start..<end)
      }
      index = start
    }
    return try expression()
  }
}

// MARK: - for

extension Parser {
  /// Whether `for` and a name come next.
  private var isForNext: Bool {
    var copy = self
    guard copy.takeWord("for") else { return false }
    let end = copy.index
    copy.newlineEnds = false
    copy.skipSpace()
    return copy.index > end && copy.identifier() != nil
  }

  private mutating func forExpression(isObject: Bool, openedAt start: Int) throws(SyntaxProblem)
    -> ForExpression
  {
    _ = takeWord("for")
    let (keyName, valueName, collection) = try loopHeader()
    skipSpace()
    guard take(":") else { throw expected("`:` and what to make of each element") }
    var key: Expression?
    var value = try expression()
    skipSpace()
    if isObject {
      guard take("=>") else { throw expected("`=>` and the value for the key") }
      key = value
      value = try expression()
      skipSpace()
    }
    let groups = isObject && take("...")
    skipSpace()
    let condition = takeWord("if") ? try expression() : nil
    try isObject ? close("}", "the `for`", openedAt: start) : close("]", "the `for`", openedAt: start)
    return ForExpression(
      keyName: keyName, valueName: valueName, collection: collection, key: key, value: value,
      condition: condition, groups: groups)
  }

  /// `v in c` or `k, v in c`, of which `for` was passed.
  mutating func loopHeader() throws(SyntaxProblem) -> (
    keyName: String?, valueName: String, collection: Expression
  ) {
    skipSpace()
    guard var valueName = identifier() else { throw expected("a name for each element") }
    var keyName: String?
    skipSpace()
    if take(",") {
      skipSpace()
      guard let second = identifier() else { throw expected("a name for each element's value") }
      keyName = valueName
      valueName = second
      skipSpace()
    }
    guard takeWord("in") else { throw expected("`in` and what to go over") }
    return (keyName, valueName, try expression())
  }
}
