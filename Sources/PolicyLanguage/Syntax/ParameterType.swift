import Values

/// What the value of a parameter can be.
package indirect enum ParameterType: Hashable, Sendable {
  case string, number, bool, any
  case list(ParameterType)
  case map(ParameterType)

  private static let words: [(String, ParameterType)] = [
    ("string", .string), ("number", .number), ("bool", .bool), ("any", .any),
  ]

  /// The words that a type is made of.
  static let known = words.map(\.0) + ["list(string)", "list(number)", "map(string)"]

  /// Reads `string`, `list(string)` or `map(list(number))`; `nil` where the text is no type.
  init?(parsing text: String, depth: Int = 0) {
    if let word = ParameterType.words.first(where: { $0.0 == text }) {
      self = word.1
      return
    }
    guard depth < 8, text.hasSuffix(")"), let opening = text.firstIndex(of: "(") else { return nil }
    let inner = String(text[text.index(after: opening)...].dropLast())
    guard let element = ParameterType(parsing: inner, depth: depth + 1) else { return nil }
    switch text[..<opening] {
    case "list": self = .list(element)
    case "map": self = .map(element)
    default: return nil
    }
  }

  /// Whether a value is of the type; a plain scalar is a string too, as it is spelt.
  func admits(_ literal: Literal) -> Bool {
    switch (self, literal) {
    case (.any, _): return true
    case (.string, .scalar(let value, _, let isPlain)):
      if case .string = value.content { return true }
      return isPlain
    case (.number, .scalar(let value, _, _)): if case .number = value.content { return true }
    case (.bool, .scalar(let value, _, _)): if case .bool = value.content { return true }
    case (.list(let element), .list(let elements)): return elements.allSatisfy { element.admits($0) }
    case (.map(let element), .map(let pairs)): return pairs.allSatisfy { element.admits($0.value) }
    default: break
    }
    return false
  }
}

extension ParameterType: CustomStringConvertible {
  /// As it is written in a policy file.
  package var description: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .bool: "bool"
    case .any: "any"
    case .list(let element): "list(\(element))"
    case .map(let element): "map(\(element))"
    }
  }
}
