import Graph
import Values

/// The lists and maps that were decoded of the node that was asked last.
///
/// A class, as reading an attribute changes nothing else of an evaluator; it never leaves the thread of its owner.
final class DecodedAttributes {
  private var node: NodeID?
  private var found: [(name: String, value: Value)] = []

  /// The attribute of a node, where it was kept.
  func value(of name: String, _ node: NodeID) -> Value? {
    guard self.node == node else { return nil }
    for entry in found where entry.name == name { return entry.value }
    return nil
  }

  /// Keeps an attribute where decoding it again would cost more than looking for it.
  func keep(_ value: Value, of name: String, _ node: NodeID) {
    switch value.content {
    case .list, .object: break
    case .null, .bool, .number, .string, .unknown: return
    }
    if self.node != node {
      self.node = node
      found.removeAll(keepingCapacity: true)
    }
    found.append((name, value))
  }
}
