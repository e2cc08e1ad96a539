import Graph
import Values

/// What a path yields: a node, a value in one of its attributes, a row of a view, or the engine's facts about it.
struct Item: Sendable {
  /// What it is.
  enum Content: Sendable {
    case node(NodeID)
    case value(Value)
    case row(Row)
    /// The ports of a rule.
    case ports(PortSet)
    /// `node` in a path: `node.type`, `node.address`; of a row, if it is one.
    case facts(Row?)
  }

  /// The node, or the one that holds the value.
  let holder: NodeID
  /// All that a bare node lacks, in one box: items are passed on at every step, and most of them are nodes.
  private var box: Box?

  private struct Traits: Sendable {
    var content: Content
    var path = AttributePath()
    var origin: AttributePath?
    var isWholeList = false
    var isNamed = false
    var namedSteps = 0
    var isPartOfUnknown = false
    var isOwn = false
    var route: [String] = []
  }

  private final class Box: Sendable {
    let traits: Traits

    init(_ traits: Traits) { self.traits = traits }
  }

  /// A node by itself.
  init(_ node: NodeID) { holder = node }

  /// A row of a view, at the place of what it is made of.
  init(_ row: Row) {
    self = row.base
    change {
      $0.content = .row(row)
      $0.isWholeList = row.isMany
    }
  }

  private mutating func change(_ body: (inout Traits) -> Void) {
    var traits = box?.traits ?? Traits(content: .node(holder))
    body(&traits)
    box = Box(traits)
  }

  /// Whether it is a node as it stands in the graph, so that all which follows from it depends on the node alone.
  var isBareNode: Bool { box == nil }
}

extension Item {
  var content: Content { box?.traits.content ?? .node(holder) }

  /// Where the value stands in its holder; empty for the node itself.
  var path: AttributePath { box?.traits.path ?? AttributePath() }

  /// Where the text stands that a value was decoded from: there the references are.
  var origin: AttributePath? {
    get { box?.traits.origin }
    set { change { $0.origin = newValue } }
  }

  /// Whether an unknown value stands for all elements of a list, or a row for any number of rows.
  var isWholeList: Bool {
    get { box?.traits.isWholeList ?? false }
    set { change { $0.isWholeList = newValue } }
  }

  /// Whether the node is what a derived attribute names: an arrow from there leads to the node itself.
  var isNamed: Bool {
    get { box?.traits.isNamed ?? false }
    set { change { $0.isNamed = newValue } }
  }

  /// How many steps of the path the route names already, since it leads through a row.
  var namedSteps: Int {
    get { box?.traits.namedSteps ?? 0 }
    set { change { $0.namedSteps = newValue } }
  }

  /// Whether the value is a part of one that is not known: it may not be there.
  var isPartOfUnknown: Bool {
    get { box?.traits.isPartOfUnknown ?? false }
    set { change { $0.isPartOfUnknown = newValue } }
  }

  /// The way from the subject, kept where the evaluator explains.
  var route: [String] {
    get { box?.traits.route ?? [] }
    set { change { $0.route = newValue } }
  }
}

extension Item {
  /// The same place with another value.
  func with(_ value: Value, at path: AttributePath) -> Item { with(.value(value), at: path) }

  /// The same place with another content.
  func with(_ content: Content, at path: AttributePath) -> Item {
    var item = self
    item.change {
      $0.content = content
      $0.path = path
      $0.isWholeList = false
      $0.isPartOfUnknown = false
      $0.isOwn = false
    }
    return item
  }

  /// The value and the place to which a cursor has come.
  func at(_ cursor: ValueCursor) -> Item {
    var item = self
    item.change {
      $0.content = .value(cursor.value)
      $0.path = cursor.path
      $0.isWholeList = cursor.isWholeList
      $0.isPartOfUnknown = cursor.isPartOfUnknown
      $0.isOwn = false
    }
    return item
  }

  /// Takes the route by which another item was reached.
  mutating func follow(_ other: Item) {
    guard !other.route.isEmpty || other.namedSteps > 0 || !route.isEmpty || namedSteps > 0 else { return }
    change {
      $0.route = other.route
      $0.namedSteps = other.namedSteps
    }
  }

  /// What the next hop of a route starts at; `nil` where that is what the route leads to.
  var routeStep: String? {
    let step = AttributePath(Array(path.steps.dropFirst(namedSteps)))
    return step.isEmpty ? nil : step.description
  }

  /// The engine's facts about the node, or about its row.
  func withFacts(of row: Row?) -> Item {
    var item = self
    item.change { $0.content = .facts(row) }
    return item
  }

  /// The value, where the item is one; of ports, how they are written.
  var value: Value? {
    switch box?.traits.content {
    case .value(let value): value
    case .ports(let ports): .string(ports.description)
    case .node, .row, .facts, nil: nil
    }
  }

  /// Whether it is the ports of a rule.
  var isPorts: Bool { if case .ports = box?.traits.content { true } else { false } }

  /// The node, where the item is one.
  var node: NodeID? {
    switch box?.traits.content {
    case .node(let node): node
    case nil: holder
    case .value, .ports, .row, .facts: nil
    }
  }

  /// The row, where the item is one.
  var row: Row? {
    if case .row(let row) = box?.traits.content { row } else { nil }
  }

  /// Whether both are rows that one view makes of one block or resource.
  func isRow(besides other: Item) -> Bool {
    guard let row, let next = other.row else { return false }
    return row.view == next.view && holder == other.holder && path == other.path
  }

  /// Whether there is nothing: a value that is null.
  var isAbsent: Bool {
    if case .value(let value) = box?.traits.content { value.isNull } else { false }
  }

  /// The same node's attribute as it was read of the node itself.
  func with(own value: Value, _ name: String) -> Item {
    var item = with(value, at: AttributePath(.name(name)))
    item.change { $0.isOwn = true }
    return item
  }

  /// The attribute of the holder that the item surely is, as it was read; `nil` where it may be another thing.
  var ownAttribute: String? {
    guard let box, box.traits.isOwn else { return nil }
    return box.traits.path.plainName
  }

  /// What an arrow starts from; `nil` where the item is no value.
  var source: Source? {
    value.map { Source(node: holder, path: origin ?? path, value: $0, isWholeList: isWholeList) }
  }
}
