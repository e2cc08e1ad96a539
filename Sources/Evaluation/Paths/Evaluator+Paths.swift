import Graph
import PolicyLanguage
import Terraform
import Values

extension Evaluator {
  /// What a path yields from the current item of a frame.
  mutating func walk(_ path: Path, in frame: Frame) -> [Element] {
    guard path.isArrowFromItem, !isExplaining, let node = frame.item.node, frame.item.isBareNode else {
      return walked(path, in: frame)
    }
    let way = walks.way(of: path)
    if let known = walks[way, node] { return known }
    let elements = walked(path, in: frame)
    walks[way, node] = elements
    return elements
  }

  /// The same, whether or not the way is known.
  mutating func walked(_ path: Path, in frame: Frame) -> [Element] {
    if let reached = reachedPlainly(path, from: frame.item) { return reached }
    var elements: [Element]
    var hasCrossed = false
    switch path.start {
    case .current: elements = [.sure(frame.item)]
    case .holder: elements = [.sure(holder(of: frame.item))]
    case .subject:
      looksOutward = true
      elements = [.sure(frame.subject)]
    case .outer:
      looksOutward = true
      elements = [.sure(frame.outer?.item ?? frame.subject)]
    case .nodes(let pattern):
      elements = nodes(pattern)
      hasCrossed = true
    case .decoded(let decoder, let inner):
      elements = walk(inner, in: frame).flatMap { $0.flatMap { decode($0, decoder) } }
      hasCrossed = inner.leavesItem
    }
    var index = 0
    while index < path.steps.count {
      if elements.count == 1, case .sure(let item) = elements[0],
        let (next, end) = step(through: path, from: index, item)
      {
        elements[0] = hasCrossed && next.isAbsent ? .nothing : .sure(next)
        index = end
        continue
      }
      let step = path.steps[index]
      index += 1
      switch step {
      case .forward(let pattern, let attributes):
        elements = forward(elements, pattern, attributes)
        hasCrossed = true
      case .closure(let pattern, let attributes):
        elements = closure(elements, pattern, attributes)
        hasCrossed = true
      case .backward(let pattern, let attributes):
        elements = backward(elements, pattern, attributes)
        hasCrossed = true
      case .name, .index, .elements, .values:
        elements = elements.flatMap { element in
          element.flatMap { item in
            let found = take(step, of: item)
            return hasCrossed && found.allSatisfy(\.isAbsent) ? [.nothing] : found
          }
        }
      }
    }
    return elements
  }

  /// The one item that a path of names and indices alone leads to, without the way through elements; `nil` for others.
  mutating func stepped(_ path: Path, in frame: Frame) -> Item? {
    var item: Item
    switch path.start {
    case .current: item = frame.item
    case .subject:
      looksOutward = true
      item = frame.subject
    case .holder, .outer, .nodes, .decoded: return nil
    }
    var index = 0
    while index < path.steps.count {
      guard let (next, end) = step(through: path, from: index, item) else { return nil }
      item = next
      index = end
    }
    return item
  }

  /// What a path of one name yields of a node or a block, or one that leads through a node's provider configuration: these are
  /// asked of every resource, and need no item. `nil` for other paths.
  mutating func plainValue(_ path: Path, of item: Item) -> Value? {
    guard let node = item.node else { return path.plainName.flatMap { item.value?.part($0) } }
    if let name = path.plainName { return ownAttribute(names.index(of: name, path, 0), of: node) }
    guard path.leadsThroughProvider, !graph.shows(names.entry(of: "node", path, 0).key, node),
      let provider = graph.provider(of: node)
    else { return nil }
    let key = ProviderValueKey(path: ObjectIdentifier(path), provider: provider)
    if let known = providerValues[key] { return known }
    let value = stepped(path, in: Frame(subject: item))?.value
    if let value { providerValues[key] = value }
    return value
  }

  /// What an extension derives, where a path is the name of that alone.
  mutating func derived(at path: Path, of item: Item) -> [Element]? {
    guard let name = path.plainName, let node = item.node else { return nil }
    let index = names.index(of: name, path, 0)
    guard let field = names.field(index, of: node), !graph.shows(names.entries[index].key, node) else {
      return nil
    }
    return derived(field, of: node, at: item)
  }

  private mutating func nodes(_ pattern: TypePattern) -> [Element] {
    if case .view(let view) = pattern.kind {
      let rows = rows(of: view)
      let hop = "nodes(\(pattern.text))"
      return rows.isEmpty ? [.nothing] : rows.map { arrived(at: $0, from: nil, by: hop) }
    }
    let nodes = selections.nodes([pattern])
    return nodes.isEmpty
      ? [.nothing] : nodes.map { .sure(arrived(at: $0, from: nil, by: "nodes(\(pattern.text))")) }
  }

  /// The item of a node that was reached, with its route where the evaluator explains.
  func arrived(at node: NodeID, from item: Item?, by hop: String) -> Item {
    var reached = Item(node)
    guard isExplaining else { return reached }
    var route = item?.route ?? []
    if let step = item?.routeStep { route.append(step) }
    route.append("\(hop) \(addresses[node])")
    reached.route = route
    return reached
  }

  /// The same of a row.
  func arrived(at row: Row, from item: Item?, by hop: String) -> Element {
    guard isExplaining else { return row.element }
    let reached = arrived(at: row.base.holder, from: item, by: hop)
    let place = row.base.path.isEmpty ? "" : ".\(row.base.path)"
    var route = reached.route
    if let last = route.popLast() { route.append(last + place) }
    let steps = row.base.path.steps.count
    return row.element.mapItem { item in
      item.route = route
      item.namedSteps = steps
    }
  }

  /// The resource that holds an item, reached the same way.
  private func holder(of item: Item) -> Item {
    var holder = Item(item.holder)
    if !item.route.isEmpty { holder.route = item.route }
    return holder
  }

  /// The one item that steps by name and index lead to, and the first step that does not; `nil` where already the first
  /// leads to something else.
  private mutating func step(through path: Path, from start: Int, _ item: Item) -> (item: Item, next: Int)? {
    let steps = path.steps
    var index = start
    var cursor: ValueCursor
    switch (item.content, steps[start]) {
    case (.node(let node), .name(let name)):
      guard let value = ownAttribute(names.index(of: name, path, start), of: node) else {
        guard name == "node", start + 1 < steps.count, case .name(let fact) = steps[start + 1] else {
          return takeOne(steps[start], of: item).map { ($0, start + 1) }
        }
        return (self.fact(fact, of: item, nil), start + 2)
      }
      cursor = ValueCursor(value, at: AttributePath(.name(name)))
      index += 1
    case (.value(let value), _): cursor = ValueCursor(value, of: item)
    default: return takeOne(steps[start], of: item).map { ($0, start + 1) }
    }
    walk: while index < steps.count {
      switch steps[index] {
      case .name(let name): cursor.enter(name)
      case .index(let position): cursor.enter(position)
      case .elements, .values, .forward, .closure, .backward: break walk
      }
      index += 1
    }
    return index == start ? nil : (item.at(cursor), index)
  }

  /// What a step by name or index yields, which is one item; `nil` for other steps.
  private mutating func takeOne(_ step: Path.Step, of item: Item) -> Item? {
    switch (step, item.content) {
    case (.name(let name), .node(let node)): return attribute(name, of: node, item)
    case (.name(let name), .facts(let row)): return fact(name, of: item, row)
    case (.name("node"), .row(let row)): return item.withFacts(of: row)
    case (.name(let name), .value(let value)):
      var cursor = ValueCursor(value, of: item)
      cursor.enter(name)
      return item.at(cursor)
    case (.index(let index), .value(let value)):
      var cursor = ValueCursor(value, of: item)
      cursor.enter(index)
      return item.at(cursor)
    default: return nil
    }
  }

  private mutating func take(_ step: Path.Step, of item: Item) -> [Element] {
    if let next = takeOne(step, of: item) { return [.sure(next)] }
    switch (step, item.content) {
    case (.name(let name), .node(let node)):
      let index = names.index(of: name)
      return names.field(index, of: node).map { derived($0, of: node, at: item) } ?? []
    case (.name(let name), .row(let row)): return field(name, of: row, at: item)
    case (.elements, .value(let value)): return elements(of: value, item)
    case (.values, .value(let value)): return values(of: value, item)
    case (.elements, _): return [.sure(item)]
    case (_, _):
      let reason = Reason(.wrongKind, "\(graph.address(of: item.holder)) is a node, not a value")
      return [.sure(item.with(.unknown(reason), at: item.path))]
    }
  }

  /// What a node has itself, and else the engine's facts; `nil` where an extension derives the attribute.
  mutating func attribute(_ name: String, of node: NodeID, _ item: Item) -> Item? {
    if let value = ownAttribute(names.index(of: name), of: node) {
      return item.with(value, at: AttributePath(.name(name)))
    }
    return name == "node" ? item.withFacts(of: nil) : nil
  }

  /// What a node has itself, null included; `nil` for the engine's facts and for what an extension derives.
  mutating func ownAttribute(_ name: Int, of node: NodeID) -> Value? {
    if names.entries[name].mayBeOther, isOther(name, node) { return nil }
    let value = decoded(name, of: node)
    guard names.entries[name].isMarked else { return value }
    return value.marked(sensitive: names.entries[name].marked.contains { graph.contains($0, node) })
  }

  /// Whether a name stands for the engine's facts, or for what an extension derives.
  private mutating func isOther(_ name: Int, _ node: NodeID) -> Bool {
    let isOther = names.entries[name].derived.isEmpty || names.field(name, of: node) != nil
    return isOther && !graph.shows(names.entries[name].key, node)
  }

  /// An attribute of a node; it is decoded once, however many policies in a row ask for it.
  private mutating func decoded(_ name: Int, of node: NodeID) -> Value {
    let isResource = graph.hasBody(node)
    if let known = attributes.value(of: name, node, isResource: isResource) { return known }
    let value = graph.attribute(names.entries[name].key, of: node)
    attributes.keep(value, of: name, node, isResource: isResource)
    return value
  }

  private func fact(_ name: String, of item: Item, _ row: Row?) -> Item {
    let node = item.holder
    let path = AttributePath(.name("node")).appending(.name(name))
    switch name {
    case "type":
      return item.with(
        .string(row.map { policies.views[$0.view].name } ?? graph.typeName(of: node)), at: path)
    case "name": return item.with(.string(graph.name(of: node)), at: path)
    case "address": return item.with(.string(graph.address(of: node)), at: path)
    case "module": return item.with(.string(graph.moduleAddress(of: node)), at: path)
    case "form": return item.with(.string(graph.model.form.rawValue), at: path)
    case "mode": return item.with(.string(graph.kind(of: node) == .data ? "data" : "managed"), at: path)
    case "key": return item.with(graph.keyValue(of: node), at: path)
    case "provider":
      return graph.provider(of: node).map { arrived(at: $0, from: nil, by: "->") }
        ?? item.with(.null, at: path)
    default: return item.with(.null, at: path)
    }
  }

  private func elements(of value: Value, _ item: Item) -> [Element] {
    switch value.content {
    case .list(let elements):
      return elements.enumerated().map { index, element in
        .sure(item.with(element.marked(sensitive: value.isSensitive), at: item.path.appending(.index(index))))
      }
    case .null: return []
    case .unknown:
      var whole = item
      whole.isWholeList = true
      return [.sure(whole)]
    case .bool, .number, .string, .object: return [.sure(item)]
    }
  }

  private func values(of value: Value, _ item: Item) -> [Element] {
    switch value.content {
    case .object(let object):
      return object.members.map { member in
        .sure(
          item.with(
            member.value.marked(sensitive: value.isSensitive), at: item.path.appending(.name(member.name))))
      }
    case .null: return []
    case .unknown, .list: return elements(of: value, item)
    case .bool, .number, .string:
      let reason = Reason(.wrongKind, "\(item.path) is a \(value.kindName), not a map")
      return [.sure(item.with(.unknown(reason), at: item.path))]
    }
  }
}

extension Element {
  /// Whether nothing is there: a value that is null.
  fileprivate var isAbsent: Bool {
    if case .sure(let item) = self { item.isAbsent } else { false }
  }
}
