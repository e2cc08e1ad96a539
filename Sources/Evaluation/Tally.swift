import Graph
import Values

/// How many items a path yields, as far as it is known.
struct Tally {
  private var known: [Value] = []
  private var nodes: Set<Subject> = []
  private var sure = 0
  private var possible = 0
  private var unknownValues = 0
  private(set) var isOpen = false
  var reason: Reason?

  mutating func open(_ reason: Reason) {
    isOpen = true
    self.reason = reason
  }

  mutating func addAnonymous(sure: Int, possible: Int) {
    self.sure += sure
    self.possible += possible
    unknownValues += sure + possible
  }

  mutating func add(_ item: Item, isSure: Bool) {
    if isSure { sure += 1 } else { possible += 1 }
    switch item.content {
    case .node, .row: if isSure { nodes.insert(Subject(item)) }
    case .ports, .value:
      let value = item.value ?? .null
      if let reason = value.unknownReason {
        unknownValues += 1
        self.reason = reason
      } else if isSure, !known.contains(value) {
        known.append(value)
      }
    case .facts: break
    }
  }

  /// The least and the greatest number, as far as items are listed; different unknown values may be equal.
  func range(isDistinct: Bool) -> ClosedRange<Int> {
    guard isDistinct else { return sure...(sure + possible) }
    let least = known.count + nodes.count
    return (least == 0 && unknownValues > 0 ? 1 : least)...(max(least, 1) + unknownValues + possible)
  }

  /// The numbers that a test has to agree on: an open end is stood for by the next ones and a very large one.
  func candidates(_ range: ClosedRange<Int>) -> [Int] {
    let listed = Array(range.prefix(64))
    return isOpen ? listed + [range.upperBound + 1, range.upperBound + 2, Int(Int32.max)] : listed
  }
}
