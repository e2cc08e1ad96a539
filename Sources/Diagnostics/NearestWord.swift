/// The word of `candidates` that is most likely meant by the misspelt `word`, or `nil` where none is near.
///
/// Near means at most a third of the word's length in insertions, deletions, replacements and swaps of
/// neighbouring bytes (optimal string alignment distance), and at least one. The first of equally near words wins.
package func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().utf8)
  let limit = max(1, letters.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in candidates where candidate != word {
    let others = Array(candidate.lowercased().utf8)
    guard abs(others.count - letters.count) <= limit else { continue }
    let found = distance(letters, others)
    if found <= limit, found < best?.distance ?? .max { best = (candidate, found) }
  }
  return best?.word
}

private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
