/// Puts nodes of a picture together that a rule gives the same name.
enum FoldedGraph {
  /// What a node is folded into: its address, type and module; `nil` where it stays as it is.
  typealias Rule = (GraphPicture.Node) -> Fold?

  struct Fold: Hashable {
    var address: String
    var type: String
    var module: String
  }

  /// Instances of one block: `aws_instance.web[*]`.
  static func blocks(_ node: GraphPicture.Node) -> Fold? {
    guard let local = local(node), let key = local.firstIndex(of: "[") else { return nil }
    return Fold(
      address: address("\(local[..<key])[*]", in: node.module), type: node.type, module: node.module)
  }

  /// Nodes of one type in one module: `aws_instance.*`.
  static func types(_ node: GraphPicture.Node) -> Fold? {
    guard node.type != "module" else { return nil }
    return Fold(address: address("\(node.type).*", in: node.module), type: node.type, module: node.module)
  }

  /// All of a module instance that lies this deep, with its call.
  static func modules(depth: Int) -> Rule {
    { node in
      let own = node.type == "module" ? node.address : node.module
      let ancestry = ModuleAddress(own).ancestry
      guard ancestry.count >= depth, depth > 0 else { return nil }
      return Fold(
        address: ancestry[depth - 1], type: "module", module: depth > 1 ? ancestry[depth - 2] : "")
    }
  }

  /// Folded instances of one module call: `module.web[*]`.
  static func calls(_ node: GraphPicture.Node) -> Fold? {
    guard node.type == "module", node.module.isEmpty, let key = node.address.firstIndex(of: "[") else {
      return nil
    }
    return Fold(address: "\(node.address[..<key])[*]", type: "module", module: "")
  }

  /// What is alone under its name stays as it is.
  static func fold(_ picture: GraphPicture, by rule: Rule) -> GraphPicture {
    let folds = picture.nodes.map(rule)
    var counts: [Fold: Int] = [:]
    for fold in folds { if let fold { counts[fold, default: 0] += 1 } }
    var nodes: [GraphPicture.Node] = []
    var places: [Fold: Int] = [:]
    var names: [String: String] = [:]
    for (node, fold) in zip(picture.nodes, folds) {
      guard let fold, counts[fold, default: 0] > 1 else {
        nodes.append(node)
        continue
      }
      names[node.address] = fold.address
      let place = places[fold] ?? nodes.count
      if place == nodes.count {
        places[fold] = place
        nodes.append(
          GraphPicture.Node(address: fold.address, type: fold.type, module: fold.module, action: nil))
      }
      nodes[place].members += node.members.isEmpty ? [node] : node.members
    }
    return GraphPicture(nodes: nodes, edges: edges(picture.edges, renamed: names))
  }

  /// Edges lead to what their ends were folded into; those within are left out, and the same ones are one.
  private static func edges(
    _ edges: [GraphPicture.Edge], renamed names: [String: String]
  ) -> [GraphPicture.Edge] {
    var seen: Set<GraphPicture.Edge> = []
    return edges.compactMap { edge in
      var edge = edge
      let isWithin = names[edge.from] != nil && names[edge.from] == names[edge.to]
      edge.from = names[edge.from] ?? edge.from
      edge.to = names[edge.to] ?? edge.to
      return isWithin || !seen.insert(edge).inserted ? nil : edge
    }
  }

  /// What is between the members of a folded node.
  static func inner(of node: GraphPicture.Node, in whole: GraphPicture) -> GraphPicture {
    let members = Set(node.members.map(\.address))
    return GraphPicture(
      nodes: node.members, edges: whole.edges.filter { members.contains($0.from) && members.contains($0.to) })
  }

  private static func local(_ node: GraphPicture.Node) -> Substring? {
    guard node.members.isEmpty, node.type != "module" else { return nil }
    let isInModule = !node.module.isEmpty && node.address.hasPrefix(node.module + ".")
    return isInModule ? node.address.dropFirst(node.module.count + 1) : node.address[...]
  }

  private static func address(_ local: String, in module: String) -> String {
    module.isEmpty ? local : "\(module).\(local)"
  }
}
