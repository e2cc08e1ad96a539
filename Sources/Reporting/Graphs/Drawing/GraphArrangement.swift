import GraphLayout

/// A picture that is laid out: what stands where.
struct GraphArrangement {
  /// A drawn node.
  struct Box {
    var node: GraphPicture.Node
    var label: NodeLabel
    var frame: Frame
  }

  /// A module instance, drawn around what it holds.
  struct Cluster {
    var address: String
    /// The call, where the picture has a node of it.
    var node: GraphPicture.Node?
    var frame: Frame
  }

  /// All edges between two nodes, drawn as one.
  struct Arrow {
    var from: String
    var to: String
    /// What refers, sorted.
    var attributes: [String]
    var isCertain: Bool
    var route: [Point]
  }

  private(set) var boxes: [Box] = []
  /// The outer ones before the inner ones.
  private(set) var clusters: [Cluster] = []
  private(set) var arrows: [Arrow] = []
  /// As in `Layout`.
  private(set) var areSplines = false
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Arranges a picture.
  ///
  /// - Parameters:
  ///   - base: the module instance that the whole picture lies in; no frame is drawn for it.
  ///   - engine: what lays the picture out.
  init(
    _ picture: GraphPicture, in base: String = "",
    engine: (LayoutGraph) -> Layout = { LayeredLayout.layout(of: $0) }
  ) {
    var plan = ArrangementPlan(picture, in: base)
    plan.addEdges(of: picture)
    let layout = engine(plan.graph)
    boxes = zip(plan.nodes, layout.boxes).map { Box(node: $0.node, label: $0.label, frame: $1) }
    clusters = zip(plan.clusters, layout.groups).map {
      Cluster(address: $0.address, node: $0.node, frame: $1)
    }
    arrows = zip(plan.arrows, layout.routes).map { arrow, route in
      Arrow(
        from: arrow.from, to: arrow.to, attributes: arrow.attributes.sorted(), isCertain: arrow.isCertain,
        route: route)
    }
    (width, height, areSplines) = (layout.width, layout.height, layout.areSplines)
  }
}
