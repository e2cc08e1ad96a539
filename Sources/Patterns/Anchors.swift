/// How a regular expression is bound to the ends of a text, as far as its pattern shows it plainly.
package struct Anchors: Sendable {
  /// Whether what follows a part that fits may matter: `$`, `\z` or a word's border stands somewhere.
  package let mindEnd: Bool
  /// Whether what comes before may matter.
  package let mindStart: Bool
  /// The text that every text which fits starts with; `nil` where the pattern does not show one.
  package let head: String?
  /// The text that every text which fits ends with.
  package let tail: String?

  package init(_ expression: RegularExpression) {
    let pattern = expression.pattern
    let isPlain = !pattern.contains("|") && !pattern.contains("(?") && !pattern.contains("\\")
    mindEnd = pattern.contains("$") || Anchors.hasBorder(pattern)
    mindStart = pattern.contains("^") || Anchors.hasBorder(pattern)
    let body = pattern.dropFirst()
    head = isPlain && pattern.hasPrefix("^") ? Anchors.literal(body) : nil
    tail = isPlain && pattern.hasSuffix("$") ? Anchors.literalEnd(pattern.dropLast()) : nil
  }

  /// `\b`, `\B`, `\A` and `\z`; a backslash before such a letter is enough.
  private static func hasBorder(_ pattern: String) -> Bool {
    ["b", "B", "A", "z", "Z"].contains { pattern.contains("\\\($0)") }
  }

  private static let special: Set<Character> = [".", "[", "]", "(", ")", "*", "+", "?", "{", "}", "^", "$"]

  /// The characters before the first that means something else; one that may be missing is left out.
  private static func literal(_ pattern: Substring) -> String {
    let plain = pattern.prefix { !special.contains($0) }
    let next = pattern[plain.endIndex...].first
    let mayBeMissing = next == "*" || next == "?" || next == "{"
    return String(mayBeMissing ? plain.dropLast() : plain)
  }

  private static func literalEnd(_ pattern: Substring) -> String {
    String(pattern.reversed().prefix { !special.contains($0) }.reversed())
  }
}
