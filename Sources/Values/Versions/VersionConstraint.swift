/// What versions are admitted, as `>= 1.5, < 2.0`: all terms hold.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/version-constraints>
package struct VersionConstraint: Sendable {
  /// How a version compares with that of a term.
  enum Comparison: String, CaseIterable, Sendable {
    case pessimistic = "~>"
    case atLeast = ">="
    case atMost = "<="
    case notEqual = "!="
    case greater = ">"
    case less = "<"
    case equal = "="
  }

  /// One comparison and its version.
  struct Term: Sendable {
    var comparison: Comparison
    var version: Version
  }

  let terms: [Term]

  /// Reads comparisons with commas between; a version alone means that very version. `nil` where the text is none.
  package init?(parsing text: some StringProtocol) {
    var terms: [Term] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var rest = trimmed(part)
      let comparison = Comparison.allCases.first { rest.hasPrefix($0.rawValue) }
      if let comparison { rest = trimmed(rest.dropFirst(comparison.rawValue.count)) }
      guard let version = Version(parsing: rest) else { return nil }
      terms.append(Term(comparison: comparison ?? .equal, version: version))
    }
    self.terms = terms
  }

  /// Whether a version is admitted.
  package func admits(_ version: Version) -> Bool { terms.allSatisfy { $0.admits(version) } }

  /// Whether no more than one version is admitted, by name.
  package var isPinned: Bool { terms.contains { $0.comparison == .equal } }
}

private func trimmed<Text: StringProtocol>(_ text: Text) -> Substring {
  var rest = Substring(text)
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return rest
}

extension VersionConstraint.Term {
  /// Whether a version is admitted: a prerelease only by a term that names a prerelease of the same numbers.
  func admits(_ candidate: Version) -> Bool {
    let order = candidate.order(version)
    switch comparison {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .greater: return suitsPrerelease(candidate) && order > 0
    case .less: return suitsPrerelease(candidate) && order < 0
    case .atLeast: return suitsPrerelease(candidate) && order >= 0
    case .atMost: return suitsPrerelease(candidate) && order <= 0
    case .pessimistic: return suitsPrerelease(candidate) && order >= 0 && isPessimistic(candidate)
    }
  }

  private func suitsPrerelease(_ candidate: Version) -> Bool {
    guard candidate.isPrerelease else { return true }
    return version.isPrerelease && candidate.segments == version.segments
  }

  /// Only the last number that is written may grow.
  private func isPessimistic(_ candidate: Version) -> Bool {
    if version.isPrerelease, !candidate.isPrerelease { return false }
    guard candidate.segments.count >= version.segments.count else { return false }
    let fixed = version.writtenSegments - 1
    return candidate.segments.prefix(fixed).elementsEqual(version.segments.prefix(fixed))
  }
}
