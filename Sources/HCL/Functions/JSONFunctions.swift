import JSONSyntax
import Values

/// <https://developer.hashicorp.com/terraform/language/functions#encoding-functions>
let jsonFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/jsondecode
  Function("jsondecode", [Parameter("str", .string, [.unknown, .marks])], body: decodeJSON),
  // https://developer.hashicorp.com/terraform/language/functions/jsonencode
  Function("jsonencode", [Parameter("val", .any, [.null, .unknown, .marks])], body: encodeJSON),
]

private func encodeJSON(_ arguments: Arguments) throws(FunctionError) -> Value {
  try encode(arguments[0]) { value throws(ConversionError) in try JSONText(value).text }
}

/// The text that encodes a value; of one that is partly unknown, an unknown text that knows what it encodes.
func encode(
  _ value: Value, _ write: (Value) throws(ConversionError) -> String
) throws(FunctionError) -> Value {
  let isSensitive = value.containsMark
  if let reason = value.anyUnknownReason {
    return Value(.unknown(Unknown(reason, encodes: value.decoded)), isSensitive: isSensitive)
  }
  do throws(ConversionError) {
    return Value(.string(try write(value)), isSensitive: isSensitive)
  } catch {
    throw FunctionError(error.message, argument: 0)
  }
}

private func decodeJSON(_ arguments: Arguments) throws(FunctionError) -> Value {
  if let decoded = decodedStructure(arguments[0]) { return decoded }
  guard let document = JSONDocument.read(JSONBytes(copying: arguments.text(0).utf8), file: "").document else {
    throw FunctionError("the text is not JSON", argument: 0)
  }
  return document.value(of: document.root).marked(sensitive: arguments[0].isSensitive)
}

/// What an unknown text encodes, or unknown as it is; `nil` of a known one.
func decodedStructure(_ text: Value) -> Value? {
  guard case .unknown(let unknown) = text.content else { return nil }
  let structure = unknown.structure ?? .unknown(unknown.reason)
  // Of a whole that is sensitive only because a part is, the part stays; the mark of the text covers all.
  return structure.marked(sensitive: text.isSensitive)
}

extension JSONDocument {
  func value(of node: JSONNode) -> Value {
    switch kind(of: node) {
    case .null: return .null
    case .true, .false: return .bool(bool(node) ?? false)
    case .number:
      let number = number(node).flatMap { Number(parsing: $0) }
      return number.map { .number($0) } ?? .unknown(Reason(.wrongKind, "the number has too long an exponent"))
    case .string: return .string(string(node) ?? "")
    case .array: return .list(elements(of: node).map { value(of: $0) })
    case .object:
      return .object(Object(members(of: node).map { Object.Member(name(of: $0.key), value(of: $0.value)) }))
    }
  }
}

extension Value {
  /// The value as it comes back from a text: lists and sets as tuples, maps as objects.
  var decoded: Value {
    switch content {
    case .list(let elements):
      // Unknown elements of a set may be equal to others, and stand anywhere.
      if let reason = reasonOfUnknownCount {
        return Value(.unknown(Unknown(reason)), isSensitive: containsMark)
      }
      return Value(.list(elements.map(\.decoded)), isSensitive: isSensitive)
    case .object(let object):
      let members = object.members.map { Object.Member($0.name, $0.value.decoded) }
      return Value(.object(Object(members)), isSensitive: isSensitive)
    default: return self
    }
  }
}
