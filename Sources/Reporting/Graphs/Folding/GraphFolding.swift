/// How much of a graph is drawn as one node.
package enum GraphFolding: String, CaseIterable, Sendable {
  /// As much as it takes to leave a picture that can be read.
  case auto
  case none
  /// Each module instance that the root calls.
  case modules
  /// The resources of one type in one module.
  case types

  /// Nodes that a picture has at most, where folding can reach it.
  static let limit = 90

  /// The picture, with nodes put together.
  package func fold(_ picture: GraphPicture) -> GraphPicture {
    switch self {
    case .none: picture
    case .modules: FoldedGraph.fold(picture, by: FoldedGraph.modules(depth: 1))
    case .types: FoldedGraph.fold(picture, by: FoldedGraph.types)
    case .auto: Self.automatic(picture, limit: Self.limit)
    }
  }

  /// Instances of one block first, then resources of one type, then modules from the innermost outwards, then the
  /// instances of one module: as soon as it is enough, the rest stays as it is. Never is all put into one.
  static func automatic(_ picture: GraphPicture, limit: Int) -> GraphPicture {
    var picture = picture
    let depth = picture.nodes.map { ModuleAddress($0.module).ancestry.count }.max() ?? 0
    let steps: [FoldedGraph.Rule] =
      [FoldedGraph.blocks, FoldedGraph.types]
      + stride(from: depth, to: 0, by: -1).map { FoldedGraph.modules(depth: $0) } + [FoldedGraph.calls]
    for step in steps where picture.nodes.count > limit {
      let folded = FoldedGraph.fold(picture, by: step)
      if folded.nodes.count > 1 { picture = folded }
    }
    return picture
  }
}
