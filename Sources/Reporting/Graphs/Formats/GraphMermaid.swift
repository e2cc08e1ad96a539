/// A graph for Markdown pages.
///
/// <https://mermaid.js.org/syntax/flowchart.html>
enum GraphMermaid {
  static func write(_ graph: GraphPicture) -> String {
    var text = "flowchart LR\n"
    var names: [String: String] = [:]
    for (index, node) in graph.nodes.enumerated() where names[node.address] == nil {
      names[node.address] = "n\(index)"
      text += "  n\(index)[\"\(escaped(GraphPicture.caption(of: node)))\"]\n"
    }
    for edge in graph.edges {
      guard let from = names[edge.from], let to = names[edge.to] else { continue }
      text += "  \(from) \(edge.isCertain ? "-->" : "-.->")|\"\(escaped(edge.attribute))\"| \(to)\n"
    }
    return text
  }

  /// Quotes and what HTML or Mermaid would read as its own become character codes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "<", ">", "&", "#", "`", "|": result += "#\(scalar.value);"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
