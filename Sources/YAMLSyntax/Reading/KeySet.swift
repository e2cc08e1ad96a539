import Diagnostics

/// The keys that a mapping can have.
package struct KeySet: Sendable {
  /// What the mapping is, as in `a policy`.
  package let owner: String
  package let known: [String]
  /// Keys of the language that this version does not know yet.
  package let notYet: [String]

  package init(_ owner: String, _ known: [String], notYet: [String] = []) {
    self.owner = owner
    self.known = known
    self.notYet = notYet
  }

  /// The nearest right word, or all of them.
  package func help(for word: String) -> String {
    didYouMean(word, known) ?? "known are \(known.joined(separator: ", "))"
  }
}

/// ``did you mean `WORD`?``, or `nil` where no word is near.
package func didYouMean(_ word: String, _ candidates: [String]) -> String? {
  nearestWord(to: word, among: candidates).map { "did you mean `\($0)`?" }
}
