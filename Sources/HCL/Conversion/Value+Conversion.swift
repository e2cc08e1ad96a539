package import Values

/// Conversion between types, as Terraform does it where a value of another type is wanted.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion>
extension Value {
  /// The value as one of the type; null and unknown are of every type.
  package func converted(to type: ValueType) throws(ConversionError) -> Value {
    switch content {
    case .null, .unknown: return self
    default: break
    }
    switch type {
    case .any: return self
    case .bool: return try asBool()
    case .number: return try asNumber()
    case .string: return try asString()
    case .list(let element): return try asList(of: element)
    case .set(let element): return try asSet(of: element)
    case .map(let element): return try asMap(of: element)
    case .tuple(let members): return try asTuple(of: members)
    case .object(let attributes): return try asObject(of: attributes)
    }
  }

  /// The value as a text: of a text, a number or a truth value.
  package func asString() throws(ConversionError) -> Value {
    switch content {
    case .null, .unknown, .string: return self
    case .bool(let value): return Value(.string(value ? "true" : "false"), isSensitive: isSensitive)
    case .number(let number):
      guard let text = number.plainText() else { throw ConversionError("the number has too many digits") }
      return Value(.string(text), isSensitive: isSensitive)
    case .list, .object: throw ConversionError("string required")
    }
  }

  /// The value as a number: of a number or a text that is one.
  package func asNumber() throws(ConversionError) -> Value {
    switch content {
    case .null, .unknown, .number: return self
    case .string(let text):
      guard let number = Number(converting: text) else { break }
      return Value(.number(number), isSensitive: isSensitive)
    case .bool, .list, .object: break
    }
    throw ConversionError("a number is required")
  }

  /// The value as a truth value: of one, or of `true`, `false`, `1` and `0` as a text.
  package func asBool() throws(ConversionError) -> Value {
    switch content {
    case .null, .unknown, .bool: return self
    case .string("true"), .string("1"): return Value(.bool(true), isSensitive: isSensitive)
    case .string("false"), .string("0"): return Value(.bool(false), isSensitive: isSensitive)
    case .string, .number, .list, .object: throw ConversionError("a bool is required")
    }
  }
}
