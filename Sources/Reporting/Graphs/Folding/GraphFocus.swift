package import Diagnostics

/// A part of a picture: a node and what is near it.
package enum GraphFocus {
  /// There is no such node.
  package struct Failure: Error {
    package let diagnostic: Diagnostic
  }

  /// The nodes that lead to a node, or to which it leads, in so many steps.
  ///
  /// - Parameters:
  ///   - address: of a node, of a block with several instances, or of a module with all in it.
  ///   - depth: steps at most, in either direction.
  package static func picture(
    _ picture: GraphPicture, around address: String, depth: Int
  ) throws(Failure) -> GraphPicture {
    let starts = picture.nodes.map(\.address).filter { node in
      node == address || node.hasPrefix(address + "[") || node.hasPrefix(address + ".")
    }
    guard !starts.isEmpty else { throw failure(address, picture) }
    var neighbours: [String: [String]] = [:]
    for edge in picture.edges {
      neighbours[edge.from, default: []].append(edge.to)
      neighbours[edge.to, default: []].append(edge.from)
    }
    var kept = Set(starts)
    var last = starts
    var steps = 0
    while steps < depth, !last.isEmpty {
      last = last.flatMap { neighbours[$0] ?? [] }.filter { kept.insert($0).inserted }
      steps += 1
    }
    return GraphPicture(
      nodes: picture.nodes.filter { kept.contains($0.address) },
      edges: picture.edges.filter { kept.contains($0.from) && kept.contains($0.to) })
  }

  private static func failure(_ address: String, _ picture: GraphPicture) -> Failure {
    let nearest = nearestWord(to: address, among: picture.nodes.map(\.address))
    return Failure(
      diagnostic: Diagnostic(
        .error, "focus-unknown", "there is no \(address) in the graph",
        help: nearest.map { "did you mean \($0)?" }))
  }
}
