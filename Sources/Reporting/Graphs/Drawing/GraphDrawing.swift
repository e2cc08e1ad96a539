package import GraphLayout

/// A picture of a graph as SVG, to be a file or a part of a page.
///
/// Nodes are `<g class="node …">` with an `id` and the address in `data-address`, edges `<path class="edge">` with the ids
/// of their nodes in `data-from` and `data-to`. An element that is given the class `marked` stands out.
///
/// A page takes the drawing and, once, its style; neither needs a script:
///
///     let drawing = GraphDrawing(GraphFolding.auto.fold(picture), isFile: false)
///     style += GraphDrawing.style()
///     page += drawing.svg
///     let step = drawing.ids["aws_db_subnet_group.db"]  // "node-7": what is drawn for the resource
package struct GraphDrawing {
  /// The `<svg>` element; that of a file has its style within.
  package private(set) var svg = ""
  /// The id of the element that is drawn for a node, by the node's address; nodes that are folded have that of the
  /// folded one.
  package private(set) var ids: [String: String] = [:]

  private let arrangement: GraphArrangement
  private let prefix: String

  /// Draws a picture.
  ///
  /// - Parameters:
  ///   - prefix: what the ids begin with, where a page holds several drawings.
  ///   - isFile: whether the SVG is a document of its own, with a legend and a ground; else a part of an HTML page.
  ///   - engine: what lays the picture out.
  package init(
    _ picture: GraphPicture, prefix: String = "", isFile: Bool,
    engine: (LayoutGraph) -> Layout = { LayeredLayout.layout(of: $0) }
  ) {
    self.init(GraphArrangement(picture, engine: engine), prefix: prefix)
    svg = document(picture, isFile: isFile)
  }

  /// Draws only what has been arranged; `content` is it.
  init(_ arrangement: GraphArrangement, prefix: String) {
    self.arrangement = arrangement
    self.prefix = prefix
    for (index, box) in arrangement.boxes.enumerated() { name(box.node, "\(prefix)node-\(index)") }
    for (index, cluster) in arrangement.clusters.enumerated() {
      ids[cluster.address] = ids[cluster.address] ?? "\(prefix)module-\(index)"
    }
  }

  private mutating func name(_ node: GraphPicture.Node, _ id: String) {
    ids[node.address] = id
    for member in node.members { name(member, id) }
  }

  /// The rules that drawings need, all below `.tfpolicy-graph`.
  ///
  /// - Parameter prefix: that of the drawing.
  package static func style(prefix: String = "") -> String {
    GraphTheme.style + "\n.tfpolicy-graph .edge.marked{marker-end:url(#\(prefix)marked-arrow)}\n"
  }
}

// MARK: - Document

extension GraphDrawing {
  private static let margin = 20.0

  private func document(_ picture: GraphPicture, isFile: Bool) -> String {
    let legend = GraphLegend(picture)
    let top = isFile ? Self.margin + legend.height : Self.margin
    let width = max(arrangement.width, isFile ? legend.width : 0) + 2 * Self.margin
    let height = arrangement.height + top + Self.margin
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tfpolicy-graph\" "
    text += "width=\"\(Markup.pixels(width))\" height=\"\(Markup.pixels(height))\" "
    text += "viewBox=\"0 0 \(Markup.pixels(width)) \(Markup.pixels(height))\" "
    text += "role=\"img\" aria-labelledby=\"\(prefix)graph-title \(prefix)graph-description\">\n"
    text += "<title id=\"\(prefix)graph-title\">Resource graph</title>\n"
    text +=
      "<desc id=\"\(prefix)graph-description\">\(Markup.escaped(GraphSummary.text(of: picture)))</desc>\n"
    if isFile { text += "<style>\(Self.style(prefix: prefix))</style>\n" }
    text += markers
    if isFile {
      text += "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n"
      text += "<g transform=\"translate(\(Markup.pixels(Self.margin)) \(Markup.pixels(Self.margin)))\">"
      text += legend.svg + "</g>\n"
    }
    text +=
      "<g class=\"content\" transform=\"translate(\(Markup.pixels(Self.margin)) \(Markup.pixels(top)))\">\n"
    return text + content + "</g>\n</svg>\n"
  }

  /// The arrowheads, of which those of marked edges differ.
  var markers: String {
    let arrow = [("tip", "arrow"), ("marked-tip", "marked-arrow")].map { style, id in
      "<marker id=\"\(prefix)\(id)\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" "
        + "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
        + "<path class=\"\(style)\" d=\"M0 0L8 4L0 8z\"/></marker>"
    }
    return "<defs>\(arrow.joined())</defs>\n"
  }

  /// Frames, edges and nodes, drawn in this order.
  var content: String {
    arrangement.clusters.enumerated().map { cluster($1, $0) }.joined()
      + arrangement.arrows.map { edge($0) }.joined()
      + arrangement.boxes.enumerated().map { node($1, "\(prefix)node-\($0)") }.joined()
  }
}

// MARK: - Elements

extension GraphDrawing {
  private func node(_ box: GraphArrangement.Box, _ id: String) -> String {
    let look = NodeLook(box.node)
    let frame = box.frame
    let (left, top) = (Markup.pixels(frame.left), Markup.pixels(frame.top))
    let size = "width=\"\(Markup.pixels(frame.width))\" height=\"\(Markup.pixels(frame.height))\""
    let radius = [.resource, .data, .module].contains(look.kind) ? 5 : 14
    var text =
      "<g id=\"\(id)\" class=\"\(look.classes)\" data-address=\"\(Markup.escaped(box.node.address))\" "
    text += "transform=\"translate(\(left) \(top))\"><title>\(Markup.escaped(tooltip(of: box.node)))</title>"
    if !box.node.members.isEmpty { text += "<rect x=\"4\" y=\"4\" \(size) rx=\"\(radius)\"/>" }
    text += "<rect \(size) rx=\"\(radius)\"/>"
    text += "<text class=\"type\" x=\"12\" y=\"16\">\(Markup.escaped(box.label.type))</text>"
    text += "<text class=\"name\" x=\"12\" y=\"32\">\(Markup.escaped(box.label.name))</text>"
    if !look.sign.isEmpty {
      text += "<text class=\"sign\" x=\"\(Markup.pixels(frame.width - 8))\" y=\"17\">"
      text += "\(Markup.escaped(look.sign))</text>"
    }
    return text + "</g>\n"
  }

  private func tooltip(of node: GraphPicture.Node) -> String {
    let address = VisibleText.of(node.address)
    if !node.members.isEmpty { return "\(address): \(GraphSummary.text(of: node.members))" }
    return node.action.map { "\(address) (\(VisibleText.of($0)))" } ?? address
  }

  private func cluster(_ cluster: GraphArrangement.Cluster, _ index: Int) -> String {
    let frame = cluster.frame
    var text = "<g id=\"\(prefix)module-\(index)\" class=\"cluster\" "
    text += "data-address=\"\(Markup.escaped(cluster.address))\" "
    text += "transform=\"translate(\(Markup.pixels(frame.left)) \(Markup.pixels(frame.top)))\">"
    text += "<title>\(Markup.escaped(VisibleText.of(cluster.address)))</title>"
    text +=
      "<rect width=\"\(Markup.pixels(frame.width))\" height=\"\(Markup.pixels(frame.height))\" rx=\"8\"/>"
    text += "<text class=\"title\" x=\"12\" y=\"19\">"
    return text + "\(Markup.escaped(ClusterTitle.text(of: cluster.address)))</text></g>\n"
  }

  private func edge(_ arrow: GraphArrangement.Arrow) -> String {
    guard let from = ids[arrow.from], let to = ids[arrow.to], !arrow.route.isEmpty else { return "" }
    let attributes = arrow.attributes.joined(separator: ", ")
    let path =
      arrangement.areSplines ? EdgePath.text(ofSplines: arrow.route) : EdgePath.text(of: arrow.route)
    let title = VisibleText.of("\(arrow.from) → \(arrow.to): \(attributes)")
    return
      "<path class=\"edge\(arrow.isCertain ? "" : " possible")\" data-from=\"\(from)\" data-to=\"\(to)\" "
      + "d=\"\(path)\" marker-end=\"url(#\(prefix)arrow)\">"
      + "<title>\(Markup.escaped(title))</title></path>\n"
  }
}
