/// The formats of a graph: the one list from which options, documentation and tests are derived.
package enum GraphFormat: String, CaseIterable, Sendable {
  /// For programs.
  case json
  /// For Graphviz.
  case dot
  /// For Markdown pages.
  case mermaid
  /// A picture.
  case svg

  /// The graph in this format, with a newline at its end.
  package func write(_ graph: GraphPicture) -> String {
    switch self {
    case .json: GraphJSON.write(graph)
    case .dot: GraphDot.write(graph)
    case .mermaid: GraphMermaid.write(graph)
    case .svg: GraphDrawing(graph, isFile: true).svg
    }
  }
}
