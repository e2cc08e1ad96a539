import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// `-> T(attributes)` from each of the elements.
  mutating func forward(_ elements: [Element], _ pattern: TypePattern, _ attributes: AttributeFilter)
    -> [Element]
  {
    var results: [Element] = []
    var sources: [Item] = []
    for element in elements {
      switch element {
      case .sure(let item): if !item.isAbsent { sources.append(item) }
      case .possible(let item, let reason):
        if !item.isAbsent {
          let found = origins(of: [item], pattern, attributes).map { $0.weakened(by: reason) }
          results += found.orPerhapsNothing
        }
      case .choice(let branches, let reason):
        results.append(
          .choice(branches.map { $0.isEmpty ? [] : forward($0, pattern, attributes) }, reason))
      case .open, .nothing, .perhapsNothing: results.append(element)
      }
    }
    for group in groups(sources) { results += origins(of: group, pattern, attributes).orPerhapsNothing }
    return results.isEmpty ? [.nothing] : results
  }

  /// The elements of one list together: one expression gives them.
  func groups(_ items: [Item]) -> [[Item]] {
    if items.count == 1 { return [items] }
    var groups: [[Item]] = []
    var indices: [ListKey: Int] = [:]
    for item in items {
      guard case .index = item.path.last, item.origin == nil else {
        groups.append([item])
        continue
      }
      let key = ListKey(node: item.holder, path: item.path.dropLast())
      if let index = indices[key] {
        groups[index].append(item)
      } else {
        indices[key] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  private struct ListKey: Hashable {
    var node: NodeID
    var path: AttributePath
  }

  mutating func origins(of items: [Item], _ pattern: TypePattern, _ attributes: AttributeFilter)
    -> [Element]
  {
    guard let first = items.first else { return [] }
    if case .view(let view) = pattern.kind { return rows(of: view, from: items, attributes) }
    if let row = first.row { return origins(of: row, at: first, pattern, attributes) }
    // Where no node has the type, known values lead outside, and what is lost is as lost as ever.
    let wanted = selections.selection(pattern) ?? NodeSelection(kind: .document, types: [])
    if let node = first.node, first.isNamed, graph.contains(wanted, node) {
      return [.sure(arrived(at: node, from: first, by: "->"))]
    }
    if let node = first.node {
      let reached = graph.sourceGroups(of: node).flatMap {
        navigator.origins(of: $0, wanted: wanted, through: attributes.allows)
      }
      return reached.filter { !$0.leadsNowhere }.map { element($0, from: first, by: "->") }
    }
    return navigator.origins(of: items.compactMap(\.source), wanted: wanted, through: attributes.allows)
      .map { element($0, from: first, by: "->") }
  }

  /// `<- T(attributes)` from each of the elements.
  mutating func backward(_ elements: [Element], _ pattern: TypePattern, _ attributes: AttributeFilter)
    -> [Element]
  {
    var results: [Element] = []
    for element in elements {
      switch element {
      case .sure(let item): results += referrers(to: item, pattern, attributes).orPerhapsNothing
      case .possible(let item, let reason):
        let found = referrers(to: item, pattern, attributes).map { $0.weakened(by: reason) }
        results += found.orPerhapsNothing
      case .choice(let branches, let reason):
        results.append(
          .choice(branches.map { $0.isEmpty ? [] : backward($0, pattern, attributes) }, reason))
      case .open, .nothing, .perhapsNothing: results.append(element)
      }
    }
    return results.isEmpty ? [.nothing] : results
  }

  private mutating func referrers(to item: Item, _ pattern: TypePattern, _ attributes: AttributeFilter)
    -> [Element]
  {
    if case .view(let view) = pattern.kind { return rows(of: view, referringTo: item, attributes) }
    guard let wanted = selections.selection(pattern) else { return [.nothing] }
    let reached = navigator.referrers(
      to: item.holder, wanted: wanted, key: attributes.key, names: attributes.plainNames,
      attributes: attributes.allows)
    return reached.isEmpty ? [.nothing] : reached.map { element($0, from: item, by: "<-") }
  }

  private func element(_ reached: Reached, from item: Item, by hop: String) -> Element {
    switch reached {
    case .node(let node): .sure(arrived(at: node, from: item, by: hop))
    case .possible(let node, let reason): .possible(arrived(at: node, from: item, by: hop), reason)
    case .choice(let alternatives):
      .choice(
        alternatives.map { [element($0, from: item, by: hop)] },
        Reason(.undecided, "\(item.path) is one of \(alternatives.count) and they do not agree"))
    case .unresolved(let reason), .literal(let reason): .open(reason)
    case .nothing: .nothing
    }
  }
}

extension Reached {
  /// Whether this is no node and may be none: for a node as a whole, its other values count.
  fileprivate var leadsNowhere: Bool {
    switch self {
    case .nothing, .literal: true
    case .node, .possible, .choice, .unresolved: false
    }
  }
}
