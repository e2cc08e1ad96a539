import Values

/// <https://developer.hashicorp.com/terraform/language/functions#encoding-functions>
let encodingFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/base64decode
  Function("base64decode", [Parameter("str", .string, [.unknown, .marks])], body: decodeBase64),
  // https://developer.hashicorp.com/terraform/language/functions/base64encode
  Function("base64encode", [Parameter("str", .string, [.unknown, .marks])]) {
    arguments throws(FunctionError) in
    try encode(arguments[0]) { value in Base64.encode(Array((value.text ?? "").utf8)) }
  },
  // https://developer.hashicorp.com/terraform/language/functions/csvdecode
  Function("csvdecode", [Parameter("str", .string)], body: decodeCSV),
  // https://developer.hashicorp.com/terraform/language/functions/textdecodebase64
  Function("textdecodebase64", [Parameter("source", .string), encoding], body: decodeText),
  // https://developer.hashicorp.com/terraform/language/functions/textencodebase64
  Function("textencodebase64", [Parameter("string", .string), encoding], body: encodeText),
  // https://developer.hashicorp.com/terraform/language/functions/urlencode
  Function("urlencode", [Parameter("str", .string)]) { .string(queryEscaped($0.text(0))) },
]

private let encoding = Parameter("encoding", .string)

private func decodeBase64(_ arguments: Arguments) throws(FunctionError) -> Value {
  if let decoded = decodedStructure(arguments[0]) {
    // Only a text can stand in base64; anything else was encoded in another way.
    let isText = decoded.text != nil || decoded.unknownReason != nil
    return isText ? decoded : Value(arguments[0].content, isSensitive: arguments[0].isSensitive)
  }
  guard let bytes = base64Bytes(arguments.text(0)) else {
    throw FunctionError("failed to decode base64 data", argument: 0)
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw FunctionError("the result of decoding the provided string is not valid UTF-8", argument: 0)
  }
  return Value(.string(text), isSensitive: arguments[0].isSensitive)
}

/// The bytes that a text encodes, in which line ends count for nothing.
private func base64Bytes(_ text: String) -> [UInt8]? {
  let isBroken = text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  return Base64.decode(isBroken ? String(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }) : text)
}

private func decodeText(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let encoding = CharacterEncoding(name: arguments.text(1)) else { return .unknownEncoding }
  guard let bytes = base64Bytes(arguments.text(0)) else {
    throw FunctionError("the given value has an invalid base64 symbol", argument: 0)
  }
  guard let text = encoding.decode(bytes) else {
    throw FunctionError("the given string contains symbols that are not defined for \(encoding)", argument: 0)
  }
  return .string(text)
}

private func encodeText(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let encoding = CharacterEncoding(name: arguments.text(1)) else { return .unknownEncoding }
  guard let bytes = encoding.encode(arguments.text(0)) else {
    throw FunctionError(
      "the given string contains characters that cannot be represented in \(encoding)", argument: 0)
  }
  return .string(Base64.encode(bytes))
}

extension Value {
  fileprivate static let unknownEncoding = Value.unknown(
    Reason(.unresolved, "tfpolicy does not know this character encoding"))
}

/// A text as a part of a query: a space is `+`, and what is no letter, digit, `-`, `_`, `.` or `~` is escaped.
private func queryEscaped(_ text: String) -> String {
  var escaped = ""
  for byte in text.utf8 {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "~":
      escaped.unicodeScalars.append(Unicode.Scalar(byte))
    case " ": escaped += "+"
    default: escaped += "%" + hexadecimal(byte, width: 2).uppercased()
    }
  }
  return escaped
}
