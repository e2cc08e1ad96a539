import GraphLayout

/// What is to be laid out of a picture: nodes as boxes, module instances as groups, edges as links.
struct ArrangementPlan {
  private(set) var graph = LayoutGraph(boxes: [], links: [])
  /// The boxes' nodes.
  private(set) var nodes: [(node: GraphPicture.Node, label: NodeLabel)] = []
  /// The groups' module instances.
  private(set) var clusters: [(address: String, node: GraphPicture.Node?)] = []
  /// The links' edges.
  private(set) var arrows: [(from: String, to: String, attributes: Set<String>, isCertain: Bool)] = []
  private var groups: [String: Int] = [:]
  private var ends: [String: LayoutGraph.End] = [:]
  /// The module instances that no frame is drawn for.
  private let undrawn: Set<String>

  init(_ picture: GraphPicture, in base: String) {
    undrawn = Set(ModuleAddress(base).ancestry)
    for node in picture.nodes { _ = group(node.module) }
    for node in picture.nodes where ends[node.address] == nil { add(node) }
  }

  /// A module's call and its only instance have one address and are drawn as one.
  private mutating func add(_ node: GraphPicture.Node) {
    if node.type == "module", let group = groups[node.address] {
      clusters[group].node = node
      ends[node.address] = .group(group)
      return
    }
    let label = NodeLabel(node)
    ends[node.address] = .box(nodes.count)
    nodes.append((node, label))
    let width = label.width(besides: NodeLook(node).sign, hasHandle: !node.members.isEmpty)
    graph.boxes.append(
      LayoutGraph.Box(width: width, height: NodeLabel.height, group: group(node.module)))
  }

  /// The group of a module instance, made with all that hold it.
  private mutating func group(_ module: String) -> Int? {
    if module.isEmpty { return nil }
    if let group = groups[module] { return group }
    var parent: Int?
    for address in ModuleAddress(module).ancestry where !undrawn.contains(address) {
      if groups[address] == nil {
        groups[address] = graph.groups.count
        clusters.append((address, nil))
        graph.groups.append(
          LayoutGraph.Group(parent: parent, titleWidth: ClusterTitle.width(of: address)))
      }
      parent = groups[address]
    }
    return parent
  }

  /// Adds the edges, those between the same nodes as one link.
  mutating func addEdges(of picture: GraphPicture) {
    struct Pair: Hashable {
      var from: LayoutGraph.End
      var to: LayoutGraph.End
    }
    var known: [Pair: Int] = [:]
    for edge in picture.edges {
      guard let from = ends[edge.from], let to = ends[edge.to], from != to else { continue }
      let pair = Pair(from: from, to: to)
      guard let index = known[pair] else {
        known[pair] = arrows.count
        arrows.append((edge.from, edge.to, [edge.attribute], edge.isCertain))
        graph.links.append(LayoutGraph.Link(from: from, to: to))
        continue
      }
      arrows[index].attributes.insert(edge.attribute)
      arrows[index].isCertain = arrows[index].isCertain || edge.isCertain
    }
  }
}
