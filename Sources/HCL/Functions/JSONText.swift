import Values

/// The text of JSON that Terraform writes for a value that is wholly known: compact, with `<`, `>` and `&` escaped.
///
/// <https://developer.hashicorp.com/terraform/language/functions/jsonencode>
struct JSONText {
  /// What has been written.
  private(set) var text = ""

  /// A number that has more digits than are written in full makes no text.
  init(_ value: Value) throws(ConversionError) { try write(value) }

  private mutating func write(_ value: Value) throws(ConversionError) {
    switch value.content {
    case .null, .unknown: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number: text += try value.asString().text ?? ""
    case .string(let string): write(string)
    case .list(let elements): try write(elements)
    case .object(let object): try write(object.members)
    }
  }

  private mutating func write(_ elements: [Value]) throws(ConversionError) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      try write(element)
    }
    text += "]"
  }

  private mutating func write(_ members: [Object.Member]) throws(ConversionError) {
    text += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { text += "," }
      write(member.name)
      text += ":"
      try write(member.value)
    }
    text += "}"
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ":
        text += "\\u" + hexadecimal(scalar.value, width: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// The number in hexadecimal digits, with zeros before them up to a width.
func hexadecimal(_ number: some BinaryInteger, width: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: max(width - digits.count, 0)) + digits
}
