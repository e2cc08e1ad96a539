import Values

/// Turns values into text for reports: the one place where that happens, and where secrets are masked.
enum ValueText {
  /// What stands in the place of a sensitive value.
  static let mask = "(sensitive)"

  /// A value as HCL writes it, shortened; sensitive parts are masked.
  ///
  /// `name` is the attribute's name: old plans have no marks, and configurations of providers never have, so
  /// that a text under a name like `password` is masked even without one.
  static func text(of value: Value, named name: String = "") -> String {
    if value.isSensitive { return mask }
    switch value.content {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text):
      return SecretName.isSecret(name) && !SecretName.isSwitch(text) ? mask : quoted(text)
    case .list(let elements):
      return "[\(abbreviated(elements) { self.text(of: $0, named: name) })]"
    case .object(let object):
      let members = abbreviated(object.members) {
        "\(shortened($0.name)) = \(self.text(of: $0.value, named: "\(name) \($0.name)"))"
      }
      return "{\(members)}"
    case .unknown(let unknown): return "(\(unknown.reason.text))"
    }
  }

  /// Whether a part of a text was masked.
  static func holdsMask(_ text: String) -> Bool { text.holds(mask) }

  /// A text as it is where it is short, else its start: a file that a function reads may have many megabytes.
  static func shortened(_ text: String, limit: Int = 120) -> String {
    if text.utf8.count <= limit { return text }
    // One character may consist of as many scalars as anyone likes.
    let scalars = String(text.unicodeScalars.prefix(limit * 8))
    let shown = scalars.prefix(limit)
    return shown.utf8.count < text.utf8.count ? "\(shown)…" : text
  }

  private static func quoted(_ text: String) -> String {
    let shown = shortened(text)
    guard shown.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(shown)\"" }
    var result = "\""
    for character in shown {
      if character == "\"" { result += "\\" }
      result.append(character)
    }
    return result + "\""
  }

  private static func abbreviated<Part>(_ parts: [Part], _ text: (Part) -> String) -> String {
    let limit = 6
    let shown = parts.prefix(limit).map(text).joined(separator: ", ")
    return parts.count > limit ? "\(shown), … \(parts.count - limit) more" : shown
  }
}
