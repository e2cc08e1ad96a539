package import GraphLayout

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
  /// A page for browsers.
  case html

  /// Whether people look at it, so that what is large is folded.
  private var isPicture: Bool { self == .svg || self == .html }

  /// The graph in this format, with a newline at its end.
  ///
  /// - Parameters:
  ///   - folding: what is drawn as one node; `nil` for what suits the format.
  ///   - engine: what lays a picture out; pages have places of their own, since they unfold.
  package func write(
    _ graph: GraphPicture, folding: GraphFolding? = nil,
    engine: (LayoutGraph) -> Layout = { LayeredLayout.layout(of: $0) }
  ) -> String {
    let folding = folding ?? (isPicture ? .auto : .none)
    return switch self {
    case .json: GraphJSON.write(folding.fold(graph))
    case .dot: GraphDot.write(folding.fold(graph))
    case .mermaid: GraphMermaid.write(folding.fold(graph))
    case .svg: GraphDrawing(folding.fold(graph), isFile: true, engine: engine).svg
    case .html: GraphPage(graph, folding: folding).text
    }
  }
}
