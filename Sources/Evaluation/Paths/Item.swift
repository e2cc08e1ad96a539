import Graph
import Values

/// What a path yields: a node, a value in one of its attributes, a row of a view, or the engine's facts about it.
struct Item {
  /// What it is.
  enum Content {
    case node(NodeID)
    case value(Value)
    case row(Row)
    /// The ports of a rule.
    case ports(PortSet)
    /// `node` in a path: `node.type`, `node.address`; of a row, if it is one.
    case facts(Row?)
  }

  var content: Content
  /// The node, or the one that holds the value.
  var holder: NodeID
  /// Where the value stands in its holder; empty for the node itself.
  var path: AttributePath
  /// Where the text stands that a value was decoded from: there the references are.
  var origin: AttributePath?
  /// Whether an unknown value stands for all elements of a list, or a row for any number of rows.
  var isWholeList = false
  /// Whether the node is what a derived attribute names: an arrow from there leads to the node itself.
  var isNamed = false
  /// How many steps of the path the route names already, since it leads through a row.
  var namedSteps = 0
  /// Whether the value is a part of one that is not known: it may not be there.
  var isPartOfUnknown = false
  /// The way from the subject, kept where the evaluator explains.
  var route: [String] = []

  /// A node by itself.
  init(_ node: NodeID) {
    content = .node(node)
    holder = node
    path = AttributePath()
  }

  /// A row of a view, at the place of what it is made of.
  init(_ row: Row) {
    self = row.base
    content = .row(row)
    isWholeList = row.isMany
  }

  /// The same place with another value.
  func with(_ value: Value, at path: AttributePath) -> Item {
    var item = self
    item.content = .value(value)
    item.path = path
    item.isWholeList = false
    item.isPartOfUnknown = false
    return item
  }

  /// A part of a value that is not known.
  func part(_ value: Value, at path: AttributePath) -> Item {
    var item = self
    item.content = .value(value)
    item.path = path
    item.isPartOfUnknown = true
    return item
  }

  /// Takes the route by which another item was reached.
  mutating func follow(_ other: Item) {
    route = other.route
    namedSteps = other.namedSteps
  }

  /// What the next hop of a route starts at; `nil` where that is what the route leads to.
  var routeStep: String? {
    let step = AttributePath(Array(path.steps.dropFirst(namedSteps)))
    return step.isEmpty ? nil : step.description
  }

  /// The engine's facts about the node, or about its row.
  func withFacts(of row: Row?) -> Item {
    var item = self
    item.content = .facts(row)
    return item
  }

  /// The value, where the item is one; of ports, how they are written.
  var value: Value? {
    switch content {
    case .value(let value): value
    case .ports(let ports): .string(ports.description)
    case .node, .row, .facts: nil
    }
  }

  /// The node, where the item is one.
  var node: NodeID? {
    if case .node(let node) = content { node } else { nil }
  }

  /// The row, where the item is one.
  var row: Row? {
    if case .row(let row) = content { row } else { nil }
  }

  /// Whether both are rows that one view makes of one block or resource.
  func isRow(besides other: Item) -> Bool {
    guard let row, let next = other.row else { return false }
    return row.view == next.view && holder == other.holder && path == other.path
  }

  /// Whether there is nothing: a value that is null.
  var isAbsent: Bool { value?.isNull ?? false }

  /// What an arrow starts from; `nil` where the item is no value.
  var source: Source? {
    value.map { Source(node: holder, path: origin ?? path, value: $0, isWholeList: isWholeList) }
  }
}
