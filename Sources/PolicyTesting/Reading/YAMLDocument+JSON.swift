import YAMLSyntax

extension YAMLDocument {
  /// A node as JSON, and the scalars that JSON has no way to write, which are null in it.
  func json(of node: YAMLNode.ID) -> (text: String, notFinite: [YAMLNode.ID]) {
    var notFinite: [YAMLNode.ID] = []
    return (json(of: node, &notFinite), notFinite)
  }

  private func json(of node: YAMLNode.ID, _ notFinite: inout [YAMLNode.ID]) -> String {
    switch self[node].content {
    case .sequence(let elements):
      return "[\(elements.map { json(of: $0, &notFinite) }.joined(separator: ","))]"
    case .mapping(let entries):
      let members = entries.map { "\(quoted(scalar($0.key)?.text ?? "")):\(json(of: $0.value, &notFinite))" }
      return "{\(members.joined(separator: ","))}"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: return "null"
      case .bool(let flag): return flag ? "true" : "false"
      case .number(let digits): return digits
      case .string(let text): return quoted(text)
      case .notFinite:
        notFinite.append(node)
        return "null"
      }
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
