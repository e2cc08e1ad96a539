import Values

/// A text made of parts, of which some may not be known.
struct ComposedText {
  private var prefix = ""
  private var suffix = ""
  private var reason: Reason?
  /// What gives each part, as expressions of templates are written; `nil` where that of one is not known.
  private var expressions: [String]? = []

  mutating func append(_ text: String) {
    if reason == nil { prefix += text } else { suffix += text }
    expressions?.append("\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"")
  }

  /// Adds a text or what is not known.
  mutating func append(_ value: Value) {
    switch value.content {
    case .string(let text): append(text)
    case .unknown(let unknown):
      if reason == nil { prefix += unknown.prefix }
      reason = reason ?? unknown.reason
      suffix = unknown.suffix
      if let expression = unknown.expression { expressions?.append(expression) } else { expressions = nil }
    case .null, .bool, .number, .list, .object: break
    }
  }

  /// The whole text, or what is known of it.
  var value: Value {
    guard let reason else { return .string(prefix) }
    return Value(.unknown(Unknown(reason, prefix: prefix, suffix: suffix, expression: expression)))
  }

  /// A part alone is given by its own expression.
  private var expression: String? {
    guard let expressions else { return nil }
    return expressions.count == 1 ? expressions[0] : "template(\(expressions.joined(separator: ", ")))"
  }
}
