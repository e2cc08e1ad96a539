import Graph
import Values

/// What a path yields: a node, a value in one of its attributes, or the engine's facts about it.
struct Item {
  /// What it is.
  enum Content {
    case node(NodeID)
    case value(Value)
    /// `node` in a path: `node.type`, `node.address`.
    case facts
  }

  var content: Content
  /// The node, or the one that holds the value.
  var holder: NodeID
  /// Where the value stands in its holder; empty for the node itself.
  var path: AttributePath
  /// Where the text stands that a value was decoded from: there the references are.
  var origin: AttributePath?
  /// Whether an unknown value stands for all elements of a list.
  var isWholeList = false
  /// The way from the subject, kept where the evaluator explains.
  var route: [String] = []

  /// A node by itself.
  init(_ node: NodeID) {
    content = .node(node)
    holder = node
    path = AttributePath()
  }

  /// The same place with another value.
  func with(_ value: Value, at path: AttributePath) -> Item {
    var item = self
    item.content = .value(value)
    item.path = path
    item.isWholeList = false
    return item
  }

  /// The value, where the item is one.
  var value: Value? {
    if case .value(let value) = content { value } else { nil }
  }

  /// The node, where the item is one.
  var node: NodeID? {
    if case .node(let node) = content { node } else { nil }
  }

  /// Whether there is nothing: a value that is null.
  var isAbsent: Bool { value?.isNull ?? false }

  /// What an arrow starts from; `nil` where the item is no value.
  var source: Source? {
    value.map { Source(node: holder, path: origin ?? path, value: $0, isWholeList: isWholeList) }
  }
}
