/// A graph as one page for a browser: drawn and folded, to be searched, unfolded and followed, without any network.
///
/// Without its script the page shows the picture; what is folded is drawn already and waits in templates.
struct GraphPage {
  private let whole: GraphPicture
  private let folded: GraphPicture
  private let drawing: GraphDrawing
  private var insides = FoldedInsides()

  init(_ whole: GraphPicture, folding: GraphFolding) {
    self.whole = whole
    folded = folding.fold(whole)
    drawing = GraphDrawing(folded, isFile: false)
    insides.add(folded, in: whole, parent: nil)
  }

  /// The page.
  var text: String {
    let style = GraphDrawing.style() + String(decoding: PackageResources.graph_css, as: UTF8.self)
    let script = String(decoding: PackageResources.graph_js, as: UTF8.self)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.text(style: style, script: script))">
      <title>Resource graph</title>
      <style>\(style)</style>
      </head>
      <body>
      \(header.markup)
      <main id="view">
      \(drawing.svg)</main>
      \(GraphPage.details.markup)
      \(insides.templates)<script type="application/json" id="graph">\(data)</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  private var header: HTMLElement {
    let legend = GraphLegend(folded)
    let width = Markup.pixels(legend.width)
    return HTMLElement(
      "header", [],
      [
        HTMLElement("h1", text: "Resource graph"),
        HTMLElement("p", [("id", "summary")], text: GraphSummary.text(of: whole)),
        HTMLElement(
          ownMarkup:
            "<svg class=\"tfpolicy-graph legend\" role=\"img\" aria-label=\"Legend\" width=\"\(width)\" "
            + "height=\"20\" viewBox=\"-1 -1 \(width) 20\">\(legend.svg)</svg>"), GraphPage.tools,
      ])
  }

  /// Nodes, what each is folded into, and edges, all by index.
  private var data: String {
    var numbers: [String: Int] = [:]
    for (index, node) in whole.nodes.enumerated() where numbers[node.address] == nil {
      numbers[node.address] = index
    }
    let nodes = whole.nodes.map { node in
      [
        ScriptData.text(node.address), ScriptData.text(node.type), ScriptData.text(node.action ?? ""),
        String(insides.groups[node.address] ?? -1),
      ]
    }
    let groups = insides.all.map { [ScriptData.text($0.address), String($0.parent ?? -1), String($0.count)] }
    let edges = whole.edges.compactMap { edge -> [String]? in
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { return nil }
      return [String(from), String(to), ScriptData.text(edge.attribute), edge.isCertain ? "1" : "0"]
    }
    return "{\"nodes\":\(ScriptData.table(nodes)),\"groups\":\(ScriptData.table(groups)),"
      + "\"edges\":\(ScriptData.table(edges))}"
  }
}

// MARK: - Controls

extension GraphPage {
  /// They stay hidden where there is no script.
  fileprivate static var tools: HTMLElement {
    HTMLElement(
      "form", [("id", "tools"), ("role", "search"), ("hidden", nil)],
      [
        HTMLElement(
          "label", [],
          [
            HTMLElement(text: "Search "),
            HTMLElement(
              "input",
              [
                ("type", "search"), ("id", "search"), ("placeholder", "address"), ("autocomplete", "off"),
                ("spellcheck", "false"), ("aria-keyshortcuts", "/"),
              ]),
          ]),
        HTMLElement(
          "label", [],
          [
            HTMLElement(text: "Mark "),
            HTMLElement(
              "select", [("id", "reach")],
              [
                HTMLElement("option", [("value", "near")], text: "neighbours"),
                HTMLElement("option", [("value", "down")], text: "all that it needs"),
                HTMLElement("option", [("value", "up")], text: "all that needs it"),
              ]),
          ]), button("out", "−", "Zoom out"), button("in", "+", "Zoom in"), button("fit", "Fit", "Show all"),
        button("fold", "Fold", "Fold all again"),
      ])
  }

  private static func button(_ id: String, _ text: String, _ title: String) -> HTMLElement {
    HTMLElement("button", [("type", "button"), ("id", id), ("title", title)], text: text)
  }

  /// What is said of the chosen node, and the keys.
  fileprivate static var details: HTMLElement {
    let keys = [
      ("/", "search"), ("Enter", "choose"), ("e", "unfold or fold"), ("← →", "follow a reference"),
      ("+ −", "zoom"), ("0", "show all"), ("Esc", "choose nothing"),
    ]
    return HTMLElement(
      "aside", [("id", "details"), ("aria-live", "polite"), ("hidden", nil)],
      [
        HTMLElement("div", [("id", "chosen")]),
        HTMLElement(
          "p", [("id", "keys")],
          keys.flatMap { [HTMLElement("kbd", text: $0.0), HTMLElement(text: " \($0.1) ")] }),
      ])
  }
}
