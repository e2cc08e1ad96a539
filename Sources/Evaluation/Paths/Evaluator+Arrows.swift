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

  /// What an arrow reaches from an attribute of a node, or from its elements, as most arrows start, without items on the way;
  /// `nil` for other paths.
  mutating func reachedPlainly(_ path: Path, from item: Item) -> [Element]? {
    guard !isExplaining, item.isBareNode, case .current = path.start, path.steps.count <= 3,
      case .name(let name)? = path.steps.first, case .forward(let pattern, let attributes)? = path.steps.last,
      !pattern.isView, let value = ownAttribute(names.index(of: name, path, 0), of: item.holder),
      let sources = sources(of: value, name, path, item.holder)
    else { return nil }
    if sources.isEmpty { return [.nothing] }
    let wanted = selections.selection(pattern) ?? NodeSelection(kind: .document, types: [])
    let reached = navigator.origins(of: sources, wanted: wanted, through: attributes.allows)
    let results = reached.map { element($0, from: item, at: sources[0].path, by: "->") }.orPerhapsNothing
    return results.isEmpty ? [.nothing] : results
  }

  /// What an arrow starts from where nothing stands between it and an attribute, or only `[*]`.
  private func sources(of value: Value, _ name: String, _ path: Path, _ node: NodeID) -> [Source]? {
    let place = AttributePath(.name(name))
    if path.steps.count == 2 { return value.isNull ? [] : [Source(node: node, path: place, value: value)] }
    guard path.steps.count == 3, case .elements = path.steps[1] else { return nil }
    switch value.content {
    case .null: return []
    case .list(let elements):
      return elements.enumerated().compactMap { index, element in
        element.isNull
          ? nil : Source(node: node, path: place.appending(.index(index)), value: element.marked(by: value))
      }
    case .unknown: return [Source(node: node, path: place, value: value, isWholeList: true)]
    case .bool, .number, .string, .object: return [Source(node: node, path: place, value: value)]
    }
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
    element(reached, from: item, at: item.path, by: hop)
  }

  private func element(_ reached: Reached, from item: Item, at path: AttributePath, by hop: String) -> Element
  {
    switch reached {
    case .node(let node): .sure(arrived(at: node, from: item, by: hop))
    case .possible(let node, let reason): .possible(arrived(at: node, from: item, by: hop), reason)
    case .choice(let alternatives):
      .choice(
        alternatives.map { [element($0, from: item, at: path, by: hop)] },
        Reason(.undecided, "\(path) is one of \(alternatives.count) and they do not agree"))
    case .unresolved(let reason), .literal(let reason): .open(reason)
    case .nothing: .nothing
    }
  }
}

extension Value {
  /// The value with the mark of the whole that holds it.
  fileprivate func marked(by whole: Value) -> Value { marked(sensitive: whole.isSensitive) }
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
