import Diagnostics
import Values
import YAMLSyntax

/// <https://developer.hashicorp.com/terraform/language/functions#encoding-functions>
let yamlFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/yamldecode
  Function("yamldecode", [Parameter("src", .string, [.unknown, .marks])], body: decodeYAML),
  // https://developer.hashicorp.com/terraform/language/functions/yamlencode
  Function("yamlencode", [Parameter("value", .any, [.null, .unknown, .marks])], body: encodeYAML),
]

private func encodeYAML(_ arguments: Arguments) throws(FunctionError) -> Value {
  let value = arguments[0]
  if value.anyUnknownReason == nil, (try? YAMLText(value.unmarked)) == nil {
    let unknown = Unknown(Reason(.wrongKind, "tfpolicy does not write this YAML"), encodes: value.decoded)
    return Value(.unknown(unknown), isSensitive: value.containsMark)
  }
  return try encode(value) { value throws(ConversionError) in try YAMLText(value).text }
}

private func decodeYAML(_ arguments: Arguments) throws(FunctionError) -> Value {
  if let decoded = decodedStructure(arguments[0]) { return decoded }
  let isSensitive = arguments[0].isSensitive
  let (document, diagnostics) = YAMLDocument.read(Array(arguments.text(0).utf8), file: "")
  if diagnostics.contains(where: { $0.id == "yaml-syntax" || $0.id == "yaml-encoding" }) {
    throw FunctionError("the text is not YAML", argument: 0)
  }
  // What the reader refuses, as merge keys and keys that stand twice, Terraform reads in its own way.
  guard let document, diagnostics.isEmpty else {
    let reason = Reason(.wrongKind, "tfpolicy does not read this YAML as Terraform does")
    return Value(.unknown(Unknown(reason)), isSensitive: isSensitive)
  }
  if isBlank(arguments.text(0)) { throw FunctionError("missing start of document", argument: 0) }
  return document.value(of: document.root).marked(sensitive: isSensitive)
}

/// Whether a text has nothing but space and comments.
private func isBlank(_ text: String) -> Bool {
  text.split(whereSeparator: \.isNewline).allSatisfy { line in
    let start = line.first { !$0.isWhitespace }
    return start == nil || start == "#"
  }
}

extension YAMLDocument {
  fileprivate func value(of id: YAMLNode.ID) -> Value {
    switch self[id].content {
    case .scalar(let scalar): return value(of: scalar, hasTag: self[id].tag != nil)
    case .sequence(let elements): return .list(elements.map { value(of: $0) })
    case .mapping(let entries):
      return .object(Object(entries.map { Object.Member(key(of: $0.key), value(of: $0.value)) }))
    }
  }

  private func key(of id: YAMLNode.ID) -> String {
    let value = value(of: id)
    return (try? value.asString().text) ?? (value.isNull ? "null" : "")
  }

  private func value(of scalar: YAMLScalar, hasTag: Bool) -> Value {
    switch scalar.value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .notFinite: return .unknown(Reason(.wrongKind, "the number is not finite"))
    case .number(let text): return Number(parsing: text).map { .number($0) } ?? .string(scalar.text)
    case .string(let text): return scalar.isPlain && !hasTag ? olderValue(of: text) : .string(text)
    }
  }

  /// What Terraform's reader takes a plain text for, which holds to the older YAML 1.1 in some points.
  private func olderValue(of text: String) -> Value {
    if let value = olderTruth[text] { return .bool(value) }
    if let number = Number(converting: text) { return .number(number) }
    if isDate(text) {
      return .unknown(Reason(.wrongKind, "tfpolicy does not read times in YAML"))
    }
    return .string(text)
  }

  /// Whether the text starts as `2020-01-31` does.
  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", maxSplits: 2)
    return parts.count == 3 && parts[0].utf8.count == 4
      && parts[0].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (1...2).contains(parts[1].utf8.count)
  }
}

private let olderTruth: [String: Bool] = [
  "y": true, "Y": true, "yes": true, "Yes": true, "YES": true, "on": true, "On": true, "ON": true,
  "n": false, "N": false, "no": false, "No": false, "NO": false, "off": false, "Off": false, "OFF": false,
]
