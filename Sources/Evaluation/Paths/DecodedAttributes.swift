import Graph
import Values

/// What was decoded of nodes: of the resource that was asked last, and of all that is no resource.
///
/// A class, as reading an attribute changes nothing else of an evaluator; it never leaves the thread of its owner.
final class DecodedAttributes {
  private typealias Entries = [(name: Int, value: Value)]

  private var node: NodeID?
  private var found: Entries = []
  /// Of providers, variables and the like, which every resource may ask.
  private var ofOthers = Lookup<NodeID, Entries>()

  /// The attribute of a node, by the index of its name, where it was kept.
  func value(of name: Int, _ node: NodeID, isResource: Bool) -> Value? {
    guard isResource else { return ofOthers[node]?.first { $0.name == name }?.value }
    guard self.node == node else { return nil }
    for entry in found where entry.name == name { return entry.value }
    return nil
  }

  /// Keeps an attribute.
  func keep(_ value: Value, of name: Int, _ node: NodeID, isResource: Bool) {
    guard isResource else {
      ofOthers[node, default: []].append((name, value))
      return
    }
    if self.node != node {
      self.node = node
      found.removeAll(keepingCapacity: true)
    }
    found.append((name, value))
  }
}
