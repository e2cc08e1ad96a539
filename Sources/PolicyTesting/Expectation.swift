package import Diagnostics
package import Findings

/// The subjects that a case names, by what is said of them.
///
/// What fails, is unknown or waived is exact: nothing else may appear there. The other kinds are exact where they are
/// written, and nothing is said about them where they are not.
package struct Expectation: Sendable {
  /// One list of the expectation.
  package struct List: Sendable {
    package var addresses: [String]
    package var place: Place
  }

  package var lists: [Ruling.Kind: List]

  package init(lists: [Ruling.Kind: List]) { self.lists = lists }

  /// Whether nothing but the listed subjects may be of this kind.
  package func isExact(_ kind: Ruling.Kind) -> Bool {
    switch kind {
    case .fail, .unknown, .waived: true
    case .pass, .notApplicable, .notEvaluable: lists[kind] != nil
    }
  }

  /// The addresses of a kind; none where it is not written.
  package func addresses(_ kind: Ruling.Kind) -> [String] { lists[kind]?.addresses ?? [] }
}
