import Graph
import Values

/// What was decoded of nodes: of the resources that were asked lately, and of all that is no resource.
struct DecodedAttributes {
  private typealias Entries = [(name: Int, value: Value)]

  /// A resource and what was decoded of it.
  private struct Recent {
    /// The index of the node; -1 for none.
    var node: Int32 = -1
    var entries: Entries = []
  }

  private static let places = 16

  /// A policy asks a resource, and those that belong to it; a place is that of the last that shares it.
  private var recent = Array(repeating: Recent(), count: DecodedAttributes.places)
  /// Of providers, variables and the like, which every resource may ask.
  private var ofOthers = Lookup<NodeID, Entries>()

  /// The attribute of a node, by the index of its name, where it was kept.
  func value(of name: Int, _ node: NodeID, isResource: Bool) -> Value? {
    guard isResource else { return ofOthers[node]?.first { $0.name == name }?.value }
    let place = Int(node.index) & (DecodedAttributes.places - 1)
    guard recent[place].node == node.index else { return nil }
    for index in recent[place].entries.indices where recent[place].entries[index].name == name {
      return recent[place].entries[index].value
    }
    return nil
  }

  /// Keeps an attribute.
  mutating func keep(_ value: Value, of name: Int, _ node: NodeID, isResource: Bool) {
    guard isResource else {
      ofOthers[node, default: []].append((name, value))
      return
    }
    let place = Int(node.index) & (DecodedAttributes.places - 1)
    if recent[place].node != node.index {
      recent[place].node = node.index
      recent[place].entries.removeAll(keepingCapacity: true)
    }
    recent[place].entries.append((name, value))
  }
}
