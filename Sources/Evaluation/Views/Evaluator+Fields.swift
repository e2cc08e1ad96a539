import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// What a field of a row yields; absent where the row has no such field.
  mutating func field(_ name: String, of row: Row, at item: Item) -> [Element] {
    let index = isExplaining ? nil : policies.views[row.view].index(ofField: name)
    if let index, let known = rowFacts.field(index, of: row) { return known }
    let made = makeField(name, of: row, at: item)
    let found = orAbsent(made) { item.absent(name) }
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
    let found = orAbsent(made) { item.absent(field.name) }
    if !isExplaining { views.derived[key] = found }
    return found
  }

  /// A node in a derived attribute is a reference to it.
  private func orAbsent(_ elements: [Element], _ absent: () -> Item) -> [Element] {
    elements.isEmpty ? [.sure(absent())] : elements.map { $0.named }
  }

  /// What a field is made of, from the subject of a frame.
  mutating func elements(of field: Field, in frame: Frame) -> [Element] {
    elements(of: field.source, in: frame, as: field)
  }

  private mutating func elements(of source: Field.Source, in frame: Frame, as field: Field) -> [Element] {
    switch source {
    case .path(let path): return path.yieldsNothing(of: frame.item) ? [] : walk(path, in: frame)
    case .union(let parts): return union(parts, in: frame, as: field)
    case .firstOf(let parts): return first(of: parts[...], in: frame, as: field)
    case .merge(let paths): return [made(.value(merge(paths, in: frame)), as: field, in: frame)]
    case .value(let literal): return [made(.value(literal.value), as: field, in: frame)]
    case .portSet(let transport, let from, let to):
      return [made(portSet(transport, from, to, in: frame), as: field, in: frame)]
    }
  }

  /// A value that stands nowhere, but is made of others.
  private func made(_ content: Item.Content, as field: Field, in frame: Frame) -> Element {
    .sure(frame.subject.with(content, at: frame.subject.path.appending(.name(field.name))))
  }

  /// All that the parts yield; that one of them yields nothing counts only where all do.
  private mutating func union(_ parts: [Field.Source], in frame: Frame, as field: Field) -> [Element] {
    var found: [Element] = []
    var nothing: [Element] = []
    for part in parts {
      let elements = elements(of: part, in: frame, as: field)
      if elements.allSatisfy(\.yieldsNothing) { nothing += elements } else { found += elements }
    }
    return found.isEmpty ? Array(nothing.prefix(1)) : found
  }

  /// What the first part yields that yields anything.
  ///
  /// Where it may yield nothing, either it is meant or the parts after it; where nobody knows what it yields, neither.
  private mutating func first(
    of parts: ArraySlice<Field.Source>, in frame: Frame, as field: Field
  ) -> [Element] {
    var nothing: [Element] = []
    for (index, part) in zip(parts.indices, parts) {
      let elements = elements(of: part, in: frame, as: field)
      if elements.allSatisfy(\.yieldsNothing) {
        nothing += elements
        continue
      }
      guard let doubt = elements.doubt else { return elements }
      let rest = first(of: parts[(index + 1)...], in: frame, as: field)
      return [.choice([elements.filter { !$0.yieldsNothing }.map(\.certain), rest], doubt)]
    }
    return Array(nothing.prefix(1))
  }
}

extension Path {
  /// Whether it leads to all elements of a list in a block, and there are none: of most fields of a rule.
  fileprivate func yieldsNothing(of item: Item) -> Bool {
    guard case .current = start, steps.count == 2, case .elements = steps[1], case .name(let name) = steps[0],
      case .value(let value) = item.content, case .object(let object) = value.content
    else { return false }
    switch object[name]?.content {
    case nil, .null: return true
    case .list(let elements): return elements.isEmpty
    case .bool, .number, .string, .object, .unknown: return false
    }
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
