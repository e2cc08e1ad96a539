import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// What a field of a row yields; absent where the row has no such field.
  mutating func field(_ name: String, of row: Row, at item: Item) -> [Element] {
    let index = isExplaining ? nil : policies.views[row.view].index(ofField: name)
    if let index, let known = rowFacts.field(index, of: row) { return known }
    let made = makeField(name, of: row, at: item)
    let found = orAbsent(made, item.absent(name))
    if let index { rowFacts.keep(found, of: index, row) }
    return found
  }

  private mutating func makeField(_ name: String, of row: Row, at item: Item) -> [Element] {
    if row.source.expands(name) {
      guard let expanded = row.expanded, expanded.field.name == name else { return [] }
      return [isExplaining ? expanded.value.mapItem { $0.follow(item) } : expanded.value]
    }
    var base = row.base
    base.follow(item)
    if let field = row.source.field(name) { return elements(of: field, in: Frame(subject: base)) }
    if let field = extensions.field(name, ofView: row.view) {
      return elements(of: field, in: Frame(subject: item))
    }
    return []
  }

  /// What an extension derives as an attribute of a node.
  mutating func derived(_ field: Field, of node: NodeID, at item: Item) -> [Element] {
    let key = ViewTables.DerivedKey(field: ObjectIdentifier(field), node: node)
    if !isExplaining, let known = views.derived[key] { return known }
    let made = elements(of: field, in: Frame(subject: item))
    let found = orAbsent(made, item.absent(field.name))
    if !isExplaining { views.derived[key] = found }
    return found
  }

  /// A node in a derived attribute is a reference to it.
  private func orAbsent(_ elements: [Element], _ absent: @autoclosure () -> Item) -> [Element] {
    elements.isEmpty ? [.sure(absent())] : elements.map { $0.named }
  }

  /// What a field is made of, from the subject of a frame.
  mutating func elements(of field: Field, in frame: Frame) -> [Element] {
    elements(of: field.source, in: frame, as: frame.subject.absent(field.name))
  }

  /// `made` is the item of a value that stands nowhere, but is made of others.
  private mutating func elements(of source: Field.Source, in frame: Frame, as made: Item) -> [Element] {
    switch source {
    case .path(let path): return walk(path, in: frame)
    case .union(let parts): return union(parts, in: frame, as: made)
    case .firstOf(let parts): return first(of: parts[...], in: frame, as: made)
    case .merge(let paths): return [.sure(made.with(merge(paths, in: frame), at: made.path))]
    case .value(let literal): return [.sure(made.with(literal.value, at: made.path))]
    case .portSet(let transport, let from, let to):
      return [.sure(made.with(portSet(transport, from, to, in: frame), at: made.path))]
    }
  }

  /// All that the parts yield; that one of them yields nothing counts only where all do.
  private mutating func union(_ parts: [Field.Source], in frame: Frame, as made: Item) -> [Element] {
    var found: [Element] = []
    var nothing: [Element] = []
    for part in parts {
      let elements = elements(of: part, in: frame, as: made)
      if elements.allSatisfy(\.yieldsNothing) { nothing += elements } else { found += elements }
    }
    return found.isEmpty ? Array(nothing.prefix(1)) : found
  }

  /// What the first part yields that yields anything.
  ///
  /// Where it may yield nothing, either it is meant or the parts after it; where nobody knows what it yields, neither.
  private mutating func first(
    of parts: ArraySlice<Field.Source>, in frame: Frame, as made: Item
  ) -> [Element] {
    var nothing: [Element] = []
    for (index, part) in zip(parts.indices, parts) {
      let elements = elements(of: part, in: frame, as: made)
      if elements.allSatisfy(\.yieldsNothing) {
        nothing += elements
        continue
      }
      guard let doubt = elements.doubt else { return elements }
      let rest = first(of: parts[(index + 1)...], in: frame, as: made)
      return [.choice([elements.filter { !$0.yieldsNothing }.map(\.certain), rest], doubt)]
    }
    return Array(nothing.prefix(1))
  }
}

extension Item {
  /// Nothing, where a derived attribute would stand.
  fileprivate func absent(_ name: String) -> Item { with(.null, at: path.appending(.name(name))) }

  fileprivate var named: Item {
    guard node != nil else { return self }
    var item = self
    item.isNamed = true
    return item
  }
}

extension [Element] {
  /// Why it may be that nothing of all this is there; `nil` where something surely is, or where something is not known.
  fileprivate var doubt: Reason? {
    var doubt: Reason?
    for element in self where !element.yieldsNothing {
      guard case .possible(_, let reason) = element else { return nil }
      doubt = doubt ?? reason
    }
    return doubt
  }
}

extension Element {
  /// Whether the element is nothing at all, or absent.
  var yieldsNothing: Bool {
    switch self {
    case .sure(let item): item.isAbsent
    case .nothing, .perhapsNothing: true
    case .possible, .choice, .open: false
    }
  }

  /// The same, its nodes named by a derived attribute.
  fileprivate var named: Element {
    switch self {
    case .sure(let item): .sure(item.named)
    case .possible(let item, let reason): .possible(item.named, reason)
    case .choice(let branches, let reason): .choice(branches.map { $0.map(\.named) }, reason)
    case .open, .nothing, .perhapsNothing: self
    }
  }

  /// A possible item as one that is there.
  var certain: Element {
    if case .possible(let item, _) = self, !item.isWholeList { .sure(item) } else { self }
  }
}
