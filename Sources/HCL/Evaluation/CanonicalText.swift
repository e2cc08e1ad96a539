import Values

/// Writes what gives an unknown value in one way, so that two unknown values can be told to be the same.
///
/// Names are resolved already: operands are values, known ones or unknown ones with an expression of their own. What an
/// operand without one takes part in has none either.
enum CanonicalText {
  /// Operators whose operands may change places.
  private static let commutative: Set<BinaryOperator> = [.add, .multiply, .equal, .notEqual, .and, .or]

  static func binary(_ symbol: BinaryOperator, _ left: Value, _ right: Value) -> String? {
    guard let left = text(of: left), let right = text(of: right) else { return nil }
    let sides = commutative.contains(symbol) && right < left ? [right, left] : [left, right]
    return "(\(sides[0]) \(symbol.rawValue) \(sides[1]))"
  }

  /// A function, or what is written like one.
  static func call(_ name: String, _ operands: [Value]) -> String? {
    let texts = operands.compactMap { text(of: $0) }
    guard texts.count == operands.count else { return nil }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  /// A function; those that change nothing but a mark, or no more than how a text is written, are as if they were not there.
  static func call(of function: Function, _ arguments: [Value]) -> String? {
    if ["sensitive", "nonsensitive", "tostring"].contains(function.name) {
      return arguments.first.flatMap { text(of: $0) }
    }
    return call(function.name, arguments)
  }

  /// A known value as a literal, an unknown one by its expression.
  static func text(of value: Value) -> String? {
    switch value.content {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text): return quoted(text)
    case .list(let elements):
      let texts = elements.compactMap { self.text(of: $0) }
      return texts.count == elements.count ? "[\(texts.joined(separator: ", "))]" : nil
    case .object(let object):
      let texts = object.members.compactMap { member in
        self.text(of: member.value).map { "\(quoted(member.name)) = \($0)" }
      }
      return texts.count == object.members.count ? "{\(texts.joined(separator: ", "))}" : nil
    case .unknown(let unknown): return unknown.expression
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

extension Value {
  /// An unknown value as what an expression gives, about which no more is known; a known one as it is.
  func given(by expression: String?) -> Value {
    guard case .unknown(var unknown) = content else { return self }
    unknown.expression = expression
    return Value(.unknown(unknown), isSensitive: isSensitive, collection: collection)
  }

  /// A part of an unknown value, as `.name` or `["key"]`.
  func part(_ step: String?) -> Value {
    guard case .unknown(let unknown) = content else { return self }
    let expression = step.flatMap { step in unknown.expression.map { $0 + step } }
    return Value(.unknown(Unknown(unknown.reason, expression: expression)), isSensitive: isSensitive)
  }
}
