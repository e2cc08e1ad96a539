/// What is within folded nodes, and within those that are folded there: drawn, each in a template.
struct FoldedInsides {
  /// A folded node.
  struct Group {
    var address: String
    /// The folded node that holds it.
    var parent: Int?
    /// How many nodes it stands for.
    var count: Int
  }

  /// Nodes that are drawn within a folded one without folding on.
  private static let limit = 60

  private(set) var all: [Group] = []
  /// The innermost folded node that holds a node, by the node's address.
  private(set) var groups: [String: Int] = [:]
  private(set) var templates = ""

  /// Draws what is within the folded nodes of a picture, which ever fewer nodes are.
  mutating func add(_ picture: GraphPicture, in whole: GraphPicture, parent: Int?) {
    for node in picture.nodes where !node.members.isEmpty {
      let number = all.count
      all.append(Group(address: node.address, parent: parent, count: node.members.count))
      for member in node.members { groups[member.address] = number }
      var inner = FoldedGraph.inner(of: node, in: whole)
      // The call is what is unfolded.
      inner.nodes.removeAll { $0.address == node.address }
      let folded = GraphFolding.automatic(inner, limit: Self.limit)
      let base = node.type == "module" ? node.address : node.module
      let arrangement = GraphArrangement(folded, in: base)
      templates += template(GraphDrawing(arrangement, prefix: "g\(number)-").content, number, arrangement)
      add(folded, in: inner, parent: number)
    }
  }

  private func template(_ content: String, _ number: Int, _ arrangement: GraphArrangement) -> String {
    "<template id=\"inside-\(number)\"><svg data-width=\"\(Markup.pixels(arrangement.width))\" "
      + "data-height=\"\(Markup.pixels(arrangement.height))\"><g>\(content)</g></svg></template>\n"
  }
}
