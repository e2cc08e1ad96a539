/// A graph for Graphviz.
///
/// <https://graphviz.org/doc/info/lang.html>
enum GraphDot {
  static func write(_ graph: GraphPicture) -> String {
    var text = "digraph tfpolicy {\n  rankdir = \"LR\";\n  node [shape = rect, fontname = \"sans-serif\"];\n"
    for node in graph.nodes {
      text += "  \(quoted(node.address)) [label = \(quoted(GraphPicture.caption(of: node)))];\n"
    }
    for edge in graph.edges {
      let style = edge.isCertain ? "" : ", style = \"dashed\""
      text += "  \(quoted(edge.from)) -> \(quoted(edge.to)) [label = \(quoted(edge.attribute))\(style)];\n"
    }
    return text + "}\n"
  }

  /// A quoted string, in which Graphviz knows the escape of a quote; other backslashes would be escapes of its own.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
