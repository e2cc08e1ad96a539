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

  private mutating func walked(_ path: Path, in frame: Frame) -> [Element] {
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
    for index in path.steps.indices {
      let step = path.steps[index]
      if elements.count == 1, case .sure(let item) = elements[0], let next = takeOne(step, of: item) {
        elements[0] = hasCrossed && next.isAbsent ? .nothing : .sure(next)
        continue
      }
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

  /// The attribute of a node that a path of one name means, without the way through elements; `nil` for other paths.
  func attribute(at path: Path, of item: Item) -> Item? {
    guard let name = path.plainName, let node = item.node else { return nil }
    return attribute(name, of: node, item)
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

  /// What a step by name or index yields, which is one item; `nil` for other steps.
  private func takeOne(_ step: Path.Step, of item: Item) -> Item? {
    switch (step, item.content) {
    case (.name(let name), .node(let node)): attribute(name, of: node, item)
    case (.name(let name), .facts(let row)): fact(name, of: item, row)
    case (.name("node"), .row(let row)): item.withFacts(of: row)
    case (.name(let name), .value(let value)): member(name, of: value, item)
    case (.index(let index), .value(let value)): element(index, of: value, item)
    default: nil
    }
  }

  private mutating func take(_ step: Path.Step, of item: Item) -> [Element] {
    if let next = takeOne(step, of: item) { return [.sure(next)] }
    switch (step, item.content) {
    case (.name(let name), .node(let node)):
      return extensions.field(name, of: node, in: graph).map { derived($0, of: node, at: item) } ?? []
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
  private func attribute(_ name: String, of node: NodeID, _ item: Item) -> Item? {
    let value = decoded(name, of: node)
    if value.isNull {
      if name == "node", !graph.shows(name, node) { return item.withFacts(of: nil) }
      if extensions.field(name, of: node, in: graph) != nil, !graph.shows(name, node) { return nil }
    }
    let isSensitive = extensions.marks(name, of: node, in: graph)
    return item.with(value.marked(sensitive: isSensitive), at: AttributePath(.name(name)))
  }

  /// An attribute of a node; a list or a map is decoded once, however many conditions in a row ask for it.
  private func decoded(_ name: String, of node: NodeID) -> Value {
    if let known = attributes.value(of: name, node) { return known }
    let value = graph.attribute(name, of: node)
    attributes.keep(value, of: name, node)
    return value
  }

  private func fact(_ name: String, of item: Item, _ row: Row?) -> Item {
    let node = item.holder
    let path = AttributePath([.name("node"), .name(name)])
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

  private func member(_ name: String, of value: Value, _ item: Item) -> Item {
    let path = item.path.appending(.name(name))
    switch value.content {
    case .object(let object):
      return item.with((object[name] ?? .null).marked(sensitive: value.isSensitive), at: path)
    case .list(let blocks) where blocks.isEmpty: return item.with(.null, at: path)
    case .list(let blocks) where blocks.count == 1:
      return member(name, of: blocks[0], item.with(blocks[0], at: item.path.appending(.index(0))))
    case .list(let blocks):
      let reason = Reason(.wrongKind, "\(item.path) has \(blocks.count) blocks: write `[*]`")
      return item.with(.unknown(reason), at: path)
    case .unknown(let unknown) where unknown.members?[name] != nil:
      return item.with(unknown.members?[name] ?? .null, at: path)
    case .null: return item.with(value, at: path)
    case .unknown: return item.part(value, at: path)
    case .bool, .number, .string:
      return item.with(
        .unknown(Reason(.wrongKind, "\(item.path) is a \(value.kindName), not a block")), at: path)
    }
  }

  private func element(_ index: Int, of value: Value, _ item: Item) -> Item {
    let path = item.path.appending(.index(index))
    switch value.content {
    case .list(let elements):
      let element = elements.indices.contains(index) ? elements[index] : .null
      return item.with(element.marked(sensitive: value.isSensitive), at: path)
    case .null: return item.with(value, at: path)
    case .unknown: return item.part(value, at: path)
    case .bool, .number, .string, .object:
      return item.with(
        .unknown(Reason(.wrongKind, "\(item.path) is a \(value.kindName), not a list")), at: path)
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
