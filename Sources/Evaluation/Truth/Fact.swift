import Findings

/// A fact that decided, and the items of the quantifiers in which it was found, the outermost first.
struct Fact {
  var evidence: Evidence
  var items: [String]
  /// What should be there and is not, where that is the fact.
  var missing: String?

  init(_ evidence: Evidence, items: [String] = []) {
    self.evidence = evidence
    self.items = items
  }

  /// The same fact, found inside of a quantifier at this item.
  func inside(_ item: String) -> Fact {
    var fact = self
    fact.items.insert(item, at: 0)
    return fact
  }

  /// The same fact where the opposite was expected.
  var negated: Fact {
    var fact = self
    fact.evidence.expected = evidence.expected.map {
      $0.hasPrefix("not ") ? String($0.dropFirst(4)) : "not \($0)"
    }
    return fact
  }
}
