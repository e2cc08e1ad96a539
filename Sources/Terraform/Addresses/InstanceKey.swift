/// What tells the instances of one block apart: nothing, a number (`count`) or a text (`for_each`).
package enum InstanceKey: Hashable, Sendable {
  case none
  case index(Int)
  case key(String)
}

extension InstanceKey: CustomStringConvertible {
  /// As Terraform writes it at the end of an address: nothing, `[0]` or `["eu"]`.
  package var description: String {
    switch self {
    case .none: ""
    case .index(let index): "[\(index)]"
    case .key(let key): "[\"\(escaped(key))\"]"
    }
  }

  /// The escapes of HCL's quoted templates.
  private func escaped(_ key: String) -> String {
    var text = ""
    for character in key.unicodeScalars {
      switch character {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
