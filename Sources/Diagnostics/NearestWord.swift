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
    let most = min(limit, (best?.distance ?? .max) - 1)
    if let found = distance(letters, others, atMost: most) { best = (candidate, found) }
  }
  return best?.word
}

/// The distance of two words; `nil` where it is more than `most`, which is found out long before the last byte.
private func distance(_ left: [UInt8], _ right: [UInt8], atMost most: Int) -> Int? {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = beforePrevious
  for row in left.indices {
    current[0] = row + 1
    var least = row + 1
    for column in right.indices {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current[column + 1] = cost
      least = min(least, cost)
    }
    // A swap reaches back two rows, but never below what the row between costs by one or more.
    if least > most + 1 { return nil }
    swap(&beforePrevious, &previous)
    swap(&previous, &current)
  }
  return previous[right.count] <= most ? previous[right.count] : nil
}
