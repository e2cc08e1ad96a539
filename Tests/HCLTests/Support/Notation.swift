import Values

/// A value as the tests' tables write it: `["a", 1]`, `list(1, 2)`, `set(1)`, `{a = 1}`, `map{a = 1}`, `unknown`,
/// `secret(1)`.
func notation(_ value: Value) -> String {
  let plain = plainNotation(value)
  return value.isSensitive ? "secret(\(plain))" : plain
}

private func plainNotation(_ value: Value) -> String {
  switch value.content {
  case .null: return "null"
  case .bool(let value): return value ? "true" : "false"
  case .number(let number): return number.plainText() ?? number.description
  case .string(let text): return quoted(text)
  case .list(let elements):
    let inner = elements.map { notation($0) }.joined(separator: ", ")
    switch value.collection {
    case .structural: return "[\(inner)]"
    case .uniform: return "list(\(inner))"
    case .set: return "set(\(inner))"
    }
  case .object(let object):
    let inner = object.members.map { "\($0.name) = \(notation($0.value))" }.joined(separator: ", ")
    return (value.collection == .structural ? "" : "map") + "{\(inner)}"
  case .unknown(let unknown):
    return unknown.structure.map { "unknown of \(notation($0))" } ?? "unknown"
  }
}

private func quoted(_ text: String) -> String {
  var quoted = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case "\"", "\\": quoted += "\\\(scalar)"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return "\"\(quoted)\""
}
