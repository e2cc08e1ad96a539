import Values

extension FormatVerb {
  /// The argument as the verb writes it.
  func formatted(_ value: Value) throws(FunctionError) -> String {
    switch letter {
    case "v": return try anything(value)
    case "t": return try text(of: converted(value) { value throws(ConversionError) in try value.asBool() })
    case "s": return padded(cut(try string(value)))
    case "q": return padded(try json(.string(string(value))))
    case "b", "d", "o", "x", "X", "e", "E", "f", "g", "G": return try formatted(number(value))
    default: throw FunctionError("unsupported format verb at offset \(offset)", argument: 0)
    }
  }

  /// `%v`: a text, a number or a truth value as it is, all else and with `#` everything as JSON.
  private func anything(_ value: Value) throws(FunctionError) -> String {
    guard !isAlternate else { return padded(try json(value)) }
    switch value.content {
    case .string(let text): return padded(text)
    case .number(let number):
      var shortest = self
      shortest.precision = nil
      shortest.showsPlus = false
      return try shortest.formatted(number)
    case .bool: return padded(try text(of: value))
    default: return padded(try json(value))
    }
  }

  private func string(_ value: Value) throws(FunctionError) -> String {
    try converted(value) { value throws(ConversionError) in try value.asString() }.text ?? ""
  }

  private func number(_ value: Value) throws(FunctionError) -> Number {
    let converted = try converted(value) { value throws(ConversionError) in try value.asNumber() }
    guard case .number(let number) = converted.content else { return Number(0) }
    return number
  }

  private func text(of value: Value) throws(FunctionError) -> String { (try? value.asString().text) ?? "" }

  private func json(_ value: Value) throws(FunctionError) -> String {
    do throws(ConversionError) {
      return try JSONText(value).text
    } catch {
      throw unsupported(error.message)
    }
  }

  private func converted(
    _ value: Value, _ convert: (Value) throws(ConversionError) -> Value
  ) throws(FunctionError) -> Value {
    if value.isNull { throw unsupported("null value cannot be formatted") }
    do throws(ConversionError) {
      return try convert(value)
    } catch {
      throw unsupported(error.message)
    }
  }

  /// The format is shown only where it is no secret: never, as the verb may come from one.
  func unsupported(_ message: String) -> FunctionError {
    FunctionError("unsupported value for the verb at \(offset): \(message)", argument: argument)
  }

  /// At most as many characters as the precision allows.
  private func cut(_ text: String) -> String { precision.map { String(text.prefix($0)) } ?? text }

  /// The text with spaces, or zeros on its left, up to the width.
  private func padded(_ text: String) -> String {
    let missing = max(width - text.count, 0)
    if alignsLeft { return text + String(repeating: " ", count: missing) }
    return String(repeating: padsWithZeros ? "0" : " ", count: missing) + text
  }
}
