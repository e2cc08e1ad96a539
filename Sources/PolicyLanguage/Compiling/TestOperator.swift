/// The keys of a test.
enum TestOperator: String, CaseIterable {
  case exists, empty, sensitive
  case equals, not
  case oneOf = "one_of"
  case any, all
  case sameAs = "same_as"
  case atLeast = "at_least"
  case atMost = "at_most"
  case greaterThan = "greater_than"
  case lessThan = "less_than"
  case between
  case startsWith = "starts_with"
  case endsWith = "ends_with"
  case contains, matches, like
  case containsAll = "contains_all"
  case containsAny = "contains_any"
  case hasKeys = "has_keys"
  case length, unique
  case within, covers, overlaps
  case prefixLength = "prefix_length"
  case version, pinned
  case notOverlapping = "not_overlapping"
  case references, literal
  case `default`
  case ignoringCase = "ignoring_case"

  static let known = allCases.map(\.rawValue)
  /// What is said where no operator is near.
  static let examples =
    "expected an operator such as `equals`, `one_of`, `at_least`, `starts_with` or `within`"

  /// Whether the operator asks nothing by itself but changes what the others do.
  var isModifier: Bool { self == .default || self == .ignoringCase }

  /// Whether the operator can be asked of a number that was counted.
  var isForNumbers: Bool {
    switch self {
    case .equals, .not, .oneOf, .any, .all, .atLeast, .atMost, .greaterThan, .lessThan, .between: true
    default: false
    }
  }

  /// Whether upper and lower case matter to the operator, or to the tests inside it.
  var mindsCase: Bool {
    switch self {
    case .equals, .not, .oneOf, .any, .all, .startsWith, .endsWith, .contains, .matches, .like, .containsAll,
      .containsAny:
      true
    default: false
    }
  }
}
