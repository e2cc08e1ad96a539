import Graph
import PolicyLanguage
import Values

/// How many items a path yields, as far as it is known.
struct Tally {
  private var known: Set<Value> = []
  private var nodes: Set<Subject> = []
  private var sure = 0
  private var possible = 0
  /// Values that are not known, and that no expression tells from others.
  private var unknownValues = 0
  /// The expressions of values that are not known.
  private var expressions: Set<String> = []
  private(set) var isOpen = false
  var reason: Reason?

  mutating func open(_ reason: Reason) {
    isOpen = true
    self.reason = reason
  }

  /// Adds what exactly one of the alternatives adds.
  mutating func add(oneOf alternatives: [Tally], _ reason: Reason) {
    let least = alternatives.map(\.sure).min() ?? 0
    let most = alternatives.map { $0.sure + $0.possible }.max() ?? 0
    sure += least
    unknownValues += least
    possible += most - least
    isOpen = isOpen || alternatives.contains(where: \.isOpen)
    self.reason = reason
  }

  mutating func add(_ item: Item, isSure: Bool) {
    guard isSure else {
      possible += 1
      return
    }
    sure += 1
    switch item.content {
    case .node, .row: nodes.insert(Subject(item))
    case .ports, .value: add(item.value ?? .null)
    case .facts: break
    }
  }

  private mutating func add(_ value: Value) {
    guard case .unknown(let unknown) = value.content else {
      known.insert(value)
      return
    }
    if let expression = unknown.expression {
      expressions.insert(expression)
    } else {
      unknownValues += 1
    }
    reason = unknown.reason
  }

  /// The least and the greatest number, as far as items are listed.
  ///
  /// Values of one expression are equal; those of different ones may be, unless expressions count as values.
  func range(_ distinct: Count.Distinct) -> ClosedRange<Int> {
    switch distinct {
    case .none: return sure...(sure + possible)
    case .values, .expressions:
      let told = known.count + nodes.count
      let most = told + expressions.count + unknownValues + possible
      let least = distinct == .expressions ? told + expressions.count : told
      return max(least, sure > 0 ? 1 : 0)...most
    }
  }

  /// The numbers that a test has to agree on: the ends of the range, and those beside which its answer may change; `nil`
  /// where they cannot be listed.
  func candidates(_ range: ClosedRange<Int>, _ turningPoints: [Number]?) -> [Int]? {
    if range.count == 1, !isOpen { return [range.lowerBound] }
    let last = isOpen ? Int(Int32.max) : range.upperBound
    guard let turningPoints else { return isOpen || range.count > 1_000 ? nil : Array(range) }
    let near = turningPoints.compactMap(\.floor.integer).flatMap { [$0.saturated(-1), $0, $0.saturated(1)] }
    return [range.lowerBound, last] + near.filter { (range.lowerBound...last).contains($0) }
  }
}

extension Int {
  /// The next or the previous number, where there is one.
  fileprivate func saturated(_ step: Int) -> Int {
    let (sum, hasOverflow) = addingReportingOverflow(step)
    return hasOverflow ? self : sum
  }
}
