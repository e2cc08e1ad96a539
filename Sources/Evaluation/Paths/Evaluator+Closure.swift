import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// `->+ T(attributes)`: what `->` reaches, what that comes from in turn, and so on; each node once.
  ///
  /// A node that is reached for certain stays so, whatever else may lead to it.
  mutating func closure(
    _ elements: [Element], _ pattern: TypePattern, _ attributes: AttributeFilter
  ) -> [Element] {
    var found: [Element] = []
    var seen: Set<NodeID> = []
    // Those of a choice are listed as such already.
    var doubtful: [(item: Item, reason: Reason, isListed: Bool)] = []
    var front = elements
    var isFirst = true
    while !front.isEmpty {
      var next: [Element] = []
      for element in forward(front, pattern, attributes) {
        switch element {
        case .sure(let item): if seen.insert(item.holder).inserted { next.append(element) }
        case .possible(let item, let reason): doubtful.append((item, reason, false))
        case .choice(let branches, let reason):
          found.append(element)
          doubtful += branches.flatMap { $0.flatMap(\.items) }.map { ($0, reason, true) }
        case .open: found.append(element)
        // Only a value that leads nowhere is nothing, not the end of a chain.
        case .nothing, .perhapsNothing: if isFirst { found.append(element) }
        }
      }
      isFirst = false
      found += next
      front = next
      while front.isEmpty, !doubtful.isEmpty {
        let (item, reason, isListed) = doubtful.removeFirst()
        if seen.insert(item.holder).inserted { front = [.possible(item, reason)] }
        if !isListed { found += front }
      }
    }
    return found
  }
}

extension Element {
  /// The items that may be meant.
  fileprivate var items: [Item] {
    switch self {
    case .sure(let item), .possible(let item, _): [item]
    case .choice(let branches, _): branches.flatMap { $0.flatMap(\.items) }
    case .open, .nothing, .perhapsNothing: []
    }
  }
}
