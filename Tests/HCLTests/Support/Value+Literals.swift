package import Values

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(floatLiteral value: Double) { self = Number(value).map { .number($0) } ?? .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Object(elements.map { Object.Member($0.0, $0.1) }))
  }
  package init(nilLiteral: ()) { self = .null }
}

extension Value {
  /// A value that is known only after apply.
  static let later = Value.unknown(.knownAfterApply)

  /// The value with a mark.
  static func secret(_ value: Value) -> Value { value.marked(sensitive: true) }

  /// A number that has no literal in Swift.
  static func number(_ text: String) -> Value { Number(parsing: text).map { .number($0) } ?? .null }
}
