package import Findings

/// One subject of which something else is said than a case expects.
package struct Difference: Hashable, Sendable {
  package var address: String
  /// `nil` where the case does not expect the subject.
  package var expected: Ruling.Kind?
  /// `nil` where the policy says nothing of such a subject.
  package var found: Ruling.Kind?
  /// What the finding says, where there is one.
  package var message: String?
}

extension Difference {
  /// Compares what is said with what is expected; `messages` are those of the findings by address.
  package static func between(
    _ expectation: Expectation, _ rulings: [Ruling], messages: [String: String] = [:]
  ) -> [Difference] {
    var missing: [Ruling] = []
    var surplus = rulings
    for kind in Ruling.Kind.allCases {
      for address in expectation.addresses(kind) {
        if let index = surplus.firstIndex(of: Ruling(kind, address)) {
          surplus.remove(at: index)
        } else {
          missing.append(Ruling(kind, address))
        }
      }
    }
    // What is expected to be otherwise is shown beside what it is.
    let differences = missing.map { ruling in
      let index = surplus.firstIndex { $0.address == ruling.address }
      let found = index.map { surplus.remove(at: $0).kind }
      return Difference(
        address: ruling.address, expected: ruling.kind, found: found, message: messages[ruling.address])
    }
    let unexpected = surplus.filter { expectation.isExact($0.kind) }.map {
      Difference(address: $0.address, expected: nil, found: $0.kind, message: messages[$0.address])
    }
    return (differences + unexpected).sorted { ($0.address, $0.text) < ($1.address, $1.text) }
  }

  /// As in `aws_db_instance.a: expected fail, found unknown: …`.
  package var text: String {
    let expected = expected.map { "expected \($0.words)" } ?? "not expected"
    let found = found.map { "found \($0.words)" } ?? "the policy has no such subject here"
    return "\(address): \(expected), \(found)\(message.map { ": \($0)" } ?? "")"
  }
}
