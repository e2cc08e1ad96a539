/// Which group holds what.
struct GroupTree {
  let graph: LayoutGraph
  /// The parent of each group, without circles.
  private let parents: [Int?]
  /// The groups, each before the one that holds it.
  let innermostFirst: [Int]

  init(_ graph: LayoutGraph) {
    self.graph = graph
    let depths = graph.groups.indices.map { Self.depth(of: $0, in: graph) }
    parents = graph.groups.indices.map { index in
      guard let parent = graph.groups[index].parent, graph.groups.indices.contains(parent),
        depths[index] != nil
      else { return nil }
      return parent
    }
    innermostFirst = graph.groups.indices.sorted { (-(depths[$0] ?? 0), $0) < (-(depths[$1] ?? 0), $1) }
  }

  /// How many groups hold a group; `nil` where it holds itself.
  private static func depth(of group: Int, in graph: LayoutGraph) -> Int? {
    var depth = 0
    var next = graph.groups[group].parent
    while let parent = next, graph.groups.indices.contains(parent) {
      depth += 1
      if depth > graph.groups.count { return nil }
      next = graph.groups[parent].parent
    }
    return depth
  }

  /// The level that a box or group stands in: the number of its group, or that after the last.
  func level(of end: LayoutGraph.End) -> Int {
    let outer = graph.groups.count
    switch end {
    case .box(let index):
      return graph.boxes[index].group.flatMap { $0 >= 0 && $0 < outer ? $0 : nil } ?? outer
    case .group(let index): return parents[index] ?? outer
    }
  }

  /// What holds a box or group, the outermost first, and itself; `nil` where it does not exist.
  func path(to end: LayoutGraph.End) -> [LayoutGraph.End]? {
    switch end {
    case .box(let index): guard graph.boxes.indices.contains(index) else { return nil }
    case .group(let index): guard graph.groups.indices.contains(index) else { return nil }
    }
    var path = [end]
    var level = self.level(of: end)
    while level < graph.groups.count {
      path.append(.group(level))
      level = self.level(of: .group(level))
    }
    return path.reversed()
  }
}
