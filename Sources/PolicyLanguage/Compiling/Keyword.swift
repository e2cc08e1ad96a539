import Values
import YAMLSyntax

/// The keys of a condition that are no attribute; an attribute of such a name is written with a dot first.
enum Keyword: String, CaseIterable {
  case all, any, not
  case every, some, none
  case numberOf = "number_of"
  case satisfies
  case isNode = "is_node"
  case declares
  case `where`, `is`
  case ifNone = "if_none"
  case distinct

  /// Whether the word says how many items of a path are meant.
  var isQuantifier: Bool {
    switch self {
    case .every, .some, .none, .numberOf: true
    case .all, .any, .not, .satisfies, .isNode, .declares, .where, .is, .ifNone, .distinct: false
    }
  }

  /// "did you mean …?" for an attribute so near to a longer word of the language that it is rather a slip.
  static func meant(by attribute: String) -> String? {
    // Not `disk_node`, which is an attribute.
    let similar = long.filter { abs($0.utf8.count - attribute.utf8.count) < 2 }
    guard !similar.isEmpty, isIdentifier(attribute) else { return nil }
    return didYouMean(attribute, similar)
  }

  private static let long = [every, numberOf, satisfies, isNode, declares, ifNone, distinct].map(\.rawValue)
}
