import Values

extension Sequence {
  /// The elements with one key together, in the order in which the keys come first; what has no key is in no group.
  func groups<Key: LookupKey>(by key: (Element) -> Key?) -> [[Element]] {
    var places = Lookup<Key, Int>()
    var groups: [[Element]] = []
    for element in self {
      guard let key = key(element) else { continue }
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
