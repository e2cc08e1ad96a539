/// A resource graph as it is shown: plain values.
package struct GraphPicture: Hashable, Sendable {
  /// A node.
  package struct Node: Hashable, Sendable {
    package var address: String
    /// As a policy names it: `aws_subnet`, `data.aws_ami`, `output`.
    package var type: String
    /// The address of the module instance that holds it; empty for the root.
    package var module: String
    /// What a plan does with it, as `create`.
    package var action: String?
    /// The nodes that this one stands for, where it is a folded one; it then has an address of its own,
    /// as `aws_instance.web[*]`.
    package var members: [Node]

    package init(address: String, type: String, module: String, action: String?, members: [Node] = []) {
      self.address = address
      self.type = type
      self.module = module
      self.action = action
      self.members = members
    }
  }

  /// What stands at a node where there is one line for it: its address, with what is planned or how many it stands for.
  static func caption(of node: Node) -> String {
    let count = node.members.isEmpty ? nil : String(node.members.count)
    return VisibleText.of((count ?? node.action).map { "\(node.address) (\($0))" } ?? node.address)
  }

  /// That one node refers to another.
  package struct Edge: Hashable, Sendable {
    package var from: String
    package var to: String
    package var attribute: String
    /// Whether it is this very node; else it is one of several instances.
    package var isCertain: Bool

    package init(from: String, to: String, attribute: String, isCertain: Bool) {
      self.from = from
      self.to = to
      self.attribute = attribute
      self.isCertain = isCertain
    }
  }

  package var nodes: [Node]
  package var edges: [Edge]

  package init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }
}
