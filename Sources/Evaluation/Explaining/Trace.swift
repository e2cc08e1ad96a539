/// Collects answers as they are given; the evaluator has one only while it explains to a person.
///
/// A class, so that an evaluator without one pays nothing for it.
final class Trace {
  /// The answers below what is open, the outermost first; the first list holds those of nothing.
  private var open: [[Explanation]] = [[]]

  /// What was said outside of everything.
  var answers: [Explanation] { open[0] }

  func enter() { open.append([]) }

  /// Ends what was entered last: what was said since then stands below it. It follows from the opposite of that where
  /// `opposing` says so.
  func leave(_ explanation: Explanation, opposing: Bool = false) {
    var explanation = explanation
    explanation.children = open.removeLast()
    if opposing {
      for index in explanation.children.indices { explanation.children[index].isOpposed.toggle() }
    }
    open[open.count - 1].append(explanation)
  }

  /// Marks the answer that was given last as one that says which items are meant.
  func markLastAsFilter(isOpposed: Bool) {
    markLast("where", isOpposed: isOpposed)
  }

  /// Puts a word before the answer that was given last.
  func markLast(_ word: String, isOpposed: Bool) {
    let level = open.count - 1
    guard let last = open[level].indices.last else { return }
    open[level][last].text = "\(word) \(open[level][last].text)"
    open[level][last].isOpposed = isOpposed
  }
}
