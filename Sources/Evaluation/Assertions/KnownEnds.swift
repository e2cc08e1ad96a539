import Patterns
import Values

/// A text of which only the start and the end are known: what can be said of it all the same.
///
/// `nil` means that the part which is not known decides.
struct KnownEnds {
  let prefix: String
  let suffix: String
  let ignoresCase: Bool

  /// The ends of an unknown value; `nil` where neither is known.
  init?(_ unknown: Unknown, ignoringCase: Bool) {
    guard unknown.isText else { return nil }
    prefix = ignoringCase ? unknown.prefix.lowercased() : unknown.prefix
    suffix = ignoringCase ? unknown.suffix.lowercased() : unknown.suffix
    ignoresCase = ignoringCase
  }

  /// Whether it is another text: `false` where it cannot be that text.
  func equals(_ text: String) -> Bool? {
    let text = folded(text)
    return hasStart(text) && hasEnd(text) ? nil : false
  }

  /// Whether two texts cannot be equal, since their starts or their ends contradict each other.
  static func differ(_ left: Unknown, _ right: Unknown, ignoringCase: Bool) -> Bool {
    guard let left = KnownEnds(left, ignoringCase: ignoringCase),
      let right = KnownEnds(right, ignoringCase: ignoringCase)
    else { return false }
    return left.starts(with: right.prefix) == false || left.ends(with: right.suffix) == false
  }

  func starts(with start: String) -> Bool? {
    let start = folded(start)
    if prefix.utf8.starts(with: start.utf8) { return true }
    return start.utf8.starts(with: prefix.utf8) ? nil : false
  }

  func ends(with end: String) -> Bool? {
    let end = folded(end)
    if suffix.utf8.reversed().starts(with: end.utf8.reversed()) { return true }
    return end.utf8.reversed().starts(with: suffix.utf8.reversed()) ? nil : false
  }

  func contains(_ part: String) -> Bool? {
    let part = folded(part)
    return prefix.contains(part) || suffix.contains(part) ? true : nil
  }

  /// Whether a glob for the whole text fits: what stands before its first and after its last wildcard decides.
  func isLike(_ glob: Glob) -> Bool? {
    let pattern = folded(glob.text)
    guard !glob.isLiteral else { return equals(pattern) }
    let head = pattern.prefix { $0 != "*" && $0 != "?" }
    let tail = String(pattern.reversed().prefix { $0 != "*" && $0 != "?" }.reversed())
    let start = starts(with: String(head))
    let end = ends(with: tail)
    if start == false || end == false { return false }
    let isOpenBetween = pattern.dropFirst(head.count).dropLast(tail.count) == "*"
    return isOpenBetween && start == true && end == true ? true : nil
  }

  /// Whether a regular expression fits some part: it does where it fits a known end and nothing binds it to the other one.
  func matches(_ expression: RegularExpression) -> Bool? {
    let anchors = Anchors(expression)
    if !anchors.mindEnd, expression.matches(prefix) { return true }
    if !anchors.mindStart, expression.matches(suffix) { return true }
    let text = { (text: String) in expression.ignoresCase ? text.lowercased() : text }
    let ends = KnownEnds(prefix: text(prefix), suffix: text(suffix))
    if let head = anchors.head, ends.starts(with: text(head)) == false { return false }
    if let tail = anchors.tail, ends.ends(with: text(tail)) == false { return false }
    return nil
  }

  private init(prefix: String, suffix: String) {
    self.prefix = prefix
    self.suffix = suffix
    ignoresCase = false
  }

  private func folded(_ text: String) -> String { ignoresCase ? text.lowercased() : text }

  private func hasStart(_ text: String) -> Bool { text.utf8.starts(with: prefix.utf8) }

  private func hasEnd(_ text: String) -> Bool { text.utf8.reversed().starts(with: suffix.utf8.reversed()) }
}
