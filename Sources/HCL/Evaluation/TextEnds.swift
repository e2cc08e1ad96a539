import Values

/// How a text begins and ends, as far as that is known: a known one with all of itself.
struct TextEnds {
  let prefix: String
  let suffix: String

  /// `nil` of what is no text.
  init?(_ value: Value) {
    switch value.content {
    case .string(let text):
      prefix = text
      suffix = text
    case .unknown(let unknown):
      prefix = unknown.prefix
      suffix = unknown.suffix
    case .null, .bool, .number, .list, .object: return nil
    }
  }
}

extension String {
  /// What two texts begin with together.
  func commonPrefix(with other: String) -> String {
    String(String.UnicodeScalarView(zip(unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.map(\.0)))
  }

  /// What two texts end with together.
  func commonSuffix(with other: String) -> String {
    let pairs = zip(unicodeScalars.reversed(), other.unicodeScalars.reversed())
    return String(String.UnicodeScalarView(pairs.prefix { $0 == $1 }.map(\.0).reversed()))
  }
}
