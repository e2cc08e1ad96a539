/// The colours of a drawn graph, in light and in dark; each pair of text and ground has a contrast of 4.5 at least.
struct GraphTheme {
  var paper: String
  var ink: String
  var muted: String
  var line: String
  var box: String
  var border: String
  var cluster: String
  var mark: String
  /// The border and the ground of nodes by action.
  var actions: [(action: NodeLook.Action, border: String, ground: String)]

  static let light = GraphTheme(
    paper: "#ffffff", ink: "#1f2328", muted: "#59636e", line: "#818b98", box: "#f6f8fa", border: "#818b98",
    cluster: "#afb8c133", mark: "#0550ae",
    actions: [
      (.create, "#1a7f37", "#dafbe1"), (.update, "#9a6700", "#fff8c5"), (.replace, "#8250df", "#fbefff"),
      (.delete, "#cf222e", "#ffebe9"), (.read, "#0969da", "#ddf4ff"), (.forget, "#59636e", "#eaeef2"),
    ])

  static let dark = GraphTheme(
    paper: "#0d1117", ink: "#f0f6fc", muted: "#9198a1", line: "#6e7681", box: "#151b23", border: "#656c76",
    cluster: "#656c7633", mark: "#79c0ff",
    actions: [
      (.create, "#3fb950", "#12261e"), (.update, "#d29922", "#272115"), (.replace, "#ab7df8", "#1e1a31"),
      (.delete, "#f85149", "#25171c"), (.read, "#4493f8", "#111d2e"), (.forget, "#9198a1", "#212830"),
    ])

  /// The rules that differ between light and dark, for elements within `.tfpolicy-graph`.
  var rules: String {
    var rules = [
      ".paper{fill:\(paper)}", "text{fill:\(ink)}", ".type,.hint{fill:\(muted)}",
      ".node rect{fill:\(box);stroke:\(border)}", ".cluster rect{fill:\(cluster);stroke:\(border)}",
      ".edge{stroke:\(line)}", ".tip{fill:\(line)}", ".marked-tip{fill:\(mark)}",
      ".edge.marked{stroke:\(mark)}", ".node.marked rect,.cluster.marked rect{stroke:\(mark)}",
    ]
    for look in actions {
      rules.append(".\(look.action.rawValue) rect{fill:\(look.ground);stroke:\(look.border)}")
      rules.append(".\(look.action.rawValue) .sign{fill:\(look.border)}")
    }
    return rules.map { rule in
      let parts = rule.split(separator: "{", maxSplits: 1)
      return parts[0].split(separator: ",").map { ".tfpolicy-graph \($0)" }.joined(separator: ",") + "{"
        + parts[1]
    }.joined(separator: "\n")
  }

  /// The whole style of a drawn graph.
  static let style = """
    .tfpolicy-graph{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px}
    .tfpolicy-graph .type,.tfpolicy-graph .hint{font-size:10.5px}
    .tfpolicy-graph .name,.tfpolicy-graph .title{font-weight:600}
    .tfpolicy-graph .sign{font-weight:700;font-size:13px;text-anchor:end}
    .tfpolicy-graph .edge{fill:none;stroke-width:1.2}
    .tfpolicy-graph .possible{stroke-dasharray:5 4}
    .tfpolicy-graph .data rect{stroke-dasharray:5 3}
    .tfpolicy-graph .edge.marked{stroke-width:2.4}
    .tfpolicy-graph .node.marked rect,.tfpolicy-graph .cluster.marked rect{stroke-width:2.6}
    \(light.rules)
    @media (prefers-color-scheme:dark){
    \(dark.rules)
    }
    """
}
