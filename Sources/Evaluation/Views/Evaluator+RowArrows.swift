import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// `<- VIEW(fields)`: the rows that refer to an item's node.
  mutating func rows(of view: Int, referringTo item: Item, _ fields: AttributeFilter) -> [Element] {
    let found = referrers(in: view, fields, to: item.holder).rows(referringTo: item.holder)
    if found.isEmpty { return [.nothing] }
    guard isExplaining else { return found }
    return found.map { element in
      element.flatMap { found in
        found.row.map { [arrived(at: $0, from: item, by: "<-").certain] } ?? [.sure(found)]
      }.first ?? element
    }
  }

  private mutating func referrers(
    in view: Int, _ fields: AttributeFilter, to node: NodeID
  ) -> RowReferrers {
    let target = graph.selection(like: node)
    let key = ViewTables.ReferrerKey(view: view, fields: fields.key, target: target)
    if let known = views.referrers[key] { return known }
    let shared = sharedRows
    let index = shared.referrers(key) { makeReferrers(in: view, fields, to: target) }
    views.referrers[key] = index
    return index
  }

  private mutating func makeReferrers(
    in view: Int, _ fields: AttributeFilter, to target: NodeSelection
  ) -> RowReferrers {
    let isExplaining = self.isExplaining
    self.isExplaining = false
    defer { self.isExplaining = isExplaining }
    var index = RowReferrers()
    let names = policies.views[view].fieldNames.filter { fields.allows($0) }
    for row in rows(of: view) {
      for name in names {
        for reached in origins(ofField: name, of: row, wanted: target) { index.add(reached, from: row) }
      }
    }
    return index
  }

  /// What a field of a row comes from.
  private mutating func origins(ofField name: String, of row: Row, wanted: NodeSelection) -> [Reached] {
    var reached: [Reached] = []
    var sources: [Item] = []
    for element in field(name, of: row, at: Item(row)) {
      reached += collect(element, wanted: wanted, into: &sources)
    }
    for group in groups(sources) {
      reached += navigator.origins(of: group.compactMap(\.source), wanted: wanted)
    }
    return reached
  }

  /// The nodes that an element is or may be; its values go to `sources`.
  private mutating func collect(
    _ element: Element, wanted: NodeSelection, into sources: inout [Item]
  ) -> [Reached] {
    switch element {
    case .sure(let item):
      if let node = item.node { return graph.contains(wanted, node) ? [.node(node)] : [] }
      if item.source != nil, !item.isAbsent { sources.append(item) }
      return []
    case .possible(let item, let reason):
      var inner: [Item] = []
      var reached = collect(.sure(item), wanted: wanted, into: &inner)
      reached += navigator.origins(of: inner.compactMap(\.source), wanted: wanted)
      return reached.map { if case .node(let node) = $0 { .possible(node, reason) } else { $0 } }
    case .choice(let branches, _):
      var reached: [Reached] = []
      for branch in branches {
        for element in branch {
          var inner: [Item] = []
          reached += collect(element, wanted: wanted, into: &inner)
          reached += navigator.origins(of: inner.compactMap(\.source), wanted: wanted)
        }
      }
      return reached.isEmpty ? [] : [.choice(reached)]
    case .open(let reason): return [.unresolved(reason)]
    case .nothing, .perhapsNothing: return []
    }
  }

  /// `-> T` from a row: what any of its fields comes from.
  mutating func origins(
    of row: Row, at item: Item, _ pattern: TypePattern, _ attributes: AttributeFilter
  ) -> [Element] {
    var found: [Element] = []
    for name in policies.views[row.view].fieldNames {
      for element in field(name, of: row, at: item) where !element.yieldsNothing {
        found += forward([element], pattern, attributes)
      }
    }
    return found.filter { !$0.yieldsNothing }
  }

  /// `-> VIEW(attributes)`: the rows that are held by what the values of one list come from; nothing for each value that
  /// comes from none of what holds rows, or from what holds none.
  mutating func rows(of view: Int, from items: [Item], _ attributes: AttributeFilter) -> [Element] {
    var found: [Element] = []
    var reasons: Set<Reason> = []
    for type in holders(of: view) {
      for element in origins(of: items, type, attributes) where !element.yieldsNothing {
        // What is lost is lost for each type.
        if case .open(let reason) = element, !reasons.insert(reason).inserted { continue }
        found.append(element)
      }
    }
    _ = rows(of: view)
    let missing = max(0, items.count - found.count)
    return Array(repeating: .nothing, count: missing)
      + found.flatMap { element in
        element.flatMap { item in
          let rows = views.rows(of: view, heldBy: item.holder)
          return rows.isEmpty ? [.nothing] : rows.map { $0.element.mapItem { $0.follow(item) } }
        }
      }
  }

  /// The types of what holds the rows of a view.
  private func holders(of view: Int) -> [TypePattern] {
    var types: [TypePattern] = []
    for each in policies.views[view].sources.flatMap(\.each) {
      let found = if case .view(let inner) = each.type.kind { holders(of: inner) } else { [each.type] }
      for type in found where !types.contains(type) { types.append(type) }
    }
    return types
  }
}
