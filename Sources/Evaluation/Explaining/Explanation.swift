package import Diagnostics
package import Findings

/// How a verdict came about: what was asked, whether it holds, and the answers that it follows from.
package struct Explanation: Hashable, Sendable {
  /// What was asked, or of which item.
  package var text: String
  package var truth: Truth
  /// What was looked at; sensitive values are masked.
  package var facts: [Evidence] = []
  package var children: [Explanation] = []
  /// Where the condition stands in the policy; `nil` for an item.
  package var place: Place?
  /// Whether the answer around this one follows from its opposite.
  package var isOpposed = false

  package init(_ text: String, _ truth: Truth) {
    self.text = text
    self.truth = truth
  }
}

extension Explanation {
  /// The answers directly below that decided this one.
  package var deciding: [Explanation] {
    children.filter { ($0.isOpposed ? !$0.truth : $0.truth) == truth }
  }

  /// The places of all conditions that decided, this one included.
  package var decidingPlaces: Set<Place> {
    deciding.reduce(place.map { [$0] } ?? []) { $0.union($1.decidingPlaces) }
  }
}
