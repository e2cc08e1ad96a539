import Diagnostics
import Findings

/// The drawn graphs of a page, and what in them belongs to a finding.
struct HTMLGraphs {
  private struct Graph {
    var input: String
    var nodes: Int
    var drawing: GraphDrawing
  }

  private let graphs: [Graph]

  /// Draws the pictures, folded as much as it takes to read them.
  init(_ pictures: [ReportPicture]) {
    graphs = pictures.filter { !$0.picture.nodes.isEmpty }.enumerated().map { index, picture in
      Graph(
        input: picture.input, nodes: picture.picture.nodes.count,
        drawing: GraphDrawing(
          GraphFolding.auto.fold(picture.picture), prefix: "graph\(index)-", isFile: false))
    }
  }

  /// Whether there is nothing to draw.
  var isEmpty: Bool { graphs.isEmpty }

  /// The style of all drawings.
  var style: String { graphs.isEmpty ? "" : GraphDrawing.style(prefix: "graph0-") }

  /// The part of the page, which the script fills with what is chosen; nothing where there is no graph.
  var elements: [HTMLElement] {
    guard !graphs.isEmpty else { return [] }
    let fit = HTMLElement(
      "button", [("type", "button"), ("id", "fit"), ("aria-pressed", "false"), ("hidden", nil)], text: "Fit")
    let title = HTMLElement("h2", [("id", "graph-heading")], text: "Resource graph")
    let hint = HTMLElement("p", [("id", "chosen"), ("role", "status")], text: "")
    return [
      HTMLElement(
        "aside", [("id", "graph"), ("aria-labelledby", "graph-heading")],
        [HTMLElement("div", [("class", "bar")], [title, hint, fit])] + graphs.map { element(of: $0) })
    ]
  }

  private func element(of graph: Graph) -> HTMLElement {
    let title = HTMLElement("p", [("class", "input")], [HTMLElement("code", text: graph.input)])
    let canvas = HTMLElement(
      "div",
      [
        ("class", "canvas"), ("tabindex", "0"), ("role", "region"),
        ("aria-label", "Resource graph of \(graph.input)"),
      ], [HTMLElement(ownMarkup: graph.drawing.svg)])
    return HTMLElement("div", [("class", "drawing")], (graphs.count > 1 ? [title] : []) + [canvas])
  }

  /// The ids of what is drawn for the nodes of a finding's ways, a way a line, the subject first; `nil` where nothing is.
  func ways(of finding: Finding) -> String? {
    let graph =
      graphs.first { $0.input == finding.location?.file }
      ?? graphs.first { $0.drawing.ids[finding.address] != nil }
    guard let graph, let subject = graph.drawing.ids[finding.address] else { return nil }
    var ways: [String] = []
    for evidence in finding.evidence {
      let reached = evidence.route.map { RouteHop($0) }.filter { $0.arrow != nil }.map(\.name)
      let ids = (reached + [evidence.address]).compactMap { graph.drawing.ids[$0] }
      let way = ids.reduce(into: [subject]) { way, id in if way.last != id { way.append(id) } }
      let text = way.joined(separator: " ")
      if !ways.contains(text) { ways.append(text) }
    }
    return ways.isEmpty ? subject : ways.joined(separator: ",")
  }
}
