import Graph

/// What was found of where the attributes of the node come from that was asked last: several conditions ask the same.
struct KnownOrigins {
  /// Whether an attribute refers to nodes of a type, or for a type that is `nil`, whether it is written out.
  private typealias Entry = (attribute: String, type: String?, answer: Answer)

  private var node: NodeID?
  private var entries: [Entry] = []

  /// The answer for an attribute and a type; `nil` where it was not asked yet.
  func answer(_ attribute: String, _ type: String?, of node: NodeID) -> Answer? {
    guard self.node == node else { return nil }
    return entries.first { $0.attribute == attribute && $0.type == type }?.answer
  }

  /// Keeps an answer.
  mutating func keep(_ answer: Answer, _ attribute: String, _ type: String?, of node: NodeID) {
    if self.node != node {
      self.node = node
      entries.removeAll(keepingCapacity: true)
    }
    entries.append((attribute, type, answer))
  }
}
