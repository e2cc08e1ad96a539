package import Diagnostics
package import PolicyLanguage

/// Which conditions decided a verdict in tests, and which never did.
package struct Coverage: Sendable {
  /// The conditions of one policy or definition that decided nothing.
  package struct Gap: Sendable {
    /// As in `aws-db-encrypted`, or `definition private_subnet`.
    package var owner: String
    /// Whether no case is about the policy; its conditions are not listed then.
    package var isUntested: Bool
    package var conditions: [(text: String, place: Place)]
  }

  package private(set) var gaps: [Gap] = []
  /// Conditions of tested policies and their definitions, and those among them that decided.
  package private(set) var total = 0
  package private(set) var decided = 0

  /// `decided` are the places of conditions that decided, `tested` the ids of policies that cases are about.
  package init(of sets: [PolicySet], decided places: Set<Place>, tested: Set<String>) {
    for set in sets {
      var definitions: [String: Definition] = [:]
      for policy in set.policies {
        guard tested.contains(policy.id) else {
          gaps.append(Gap(owner: policy.id, isUntested: true, conditions: []))
          continue
        }
        add(policy.id, policy.conditions, places, set)
        for definition in policy.usedDefinitions(set.definitions) {
          definitions[definition.name] = definition
        }
      }
      for (name, definition) in definitions.sorted(by: { $0.key < $1.key }) {
        add("definition \(name)", [definition.holds], places, set)
      }
    }
  }

  private mutating func add(
    _ owner: String, _ conditions: [Condition], _ places: Set<Place>, _ set: PolicySet
  ) {
    let leaves = conditions.flatMap(\.leaves)
    let missing = leaves.filter { !places.contains($0.place) }
    total += leaves.count
    decided += leaves.count - missing.count
    guard !missing.isEmpty else { return }
    gaps.append(
      Gap(
        owner: owner, isUntested: false,
        conditions: missing.map { ($0.heading(set.definitions), $0.place) }))
  }
}
