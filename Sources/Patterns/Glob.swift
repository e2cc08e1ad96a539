/// A pattern in which `*` stands for any run of characters and `?` for one; everything else means itself.
package struct Glob: Hashable, Sendable {
  /// The pattern as it was written.
  package let text: String
  /// Whether the pattern has no wildcard, and so fits one text only.
  package let isLiteral: Bool

  package init(_ text: String) {
    self.text = text
    isLiteral = !text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Whether the whole of `candidate` fits; takes time proportional to both lengths multiplied at worst.
  package func matches(_ candidate: String) -> Bool {
    if isLiteral { return text == candidate }
    let pattern = Array(text.unicodeScalars)
    let candidate = Array(candidate.unicodeScalars)
    var here = 0
    var at = 0
    var star: (pattern: Int, candidate: Int)?
    while at < candidate.count {
      if here < pattern.count, pattern[here] == "*" {
        star = (here, at)
        here += 1
      } else if here < pattern.count, pattern[here] == "?" || pattern[here] == candidate[at] {
        here += 1
        at += 1
      } else if let last = star {
        star = (last.pattern, last.candidate + 1)
        here = last.pattern + 1
        at = last.candidate + 1
      } else {
        return false
      }
    }
    return pattern[here...].allSatisfy { $0 == "*" }
  }
}
