/// Lays a graph out in columns, links leading from left to right, groups as frames around what they hold.
///
/// Each group is laid out by itself and is then one item of the group around it; a link that leaves a group passes
/// through a point of its border. So nothing overlaps, whatever the links are.
package struct LayeredLayout {
  private let tree: GroupTree
  private var levels: [LevelBuilder]
  private var trunks: [Trunk: Int] = [:]
  /// The lines that make up each link, from left to right, and whether it leads from right to left.
  private var pieces: [[Piece]]
  private var isReversed: [Bool]

  private struct Trunk: Hashable {
    var target: LayoutGraph.End
    var isReversed: Bool
  }

  private struct Piece {
    var level: Int
    var line: Int
  }

  /// A link between two items of one level.
  private struct Lifted {
    var link: Int
    var from: [LayoutGraph.End]
    var to: [LayoutGraph.End]
    var depth: Int
  }

  package static func layout(of graph: LayoutGraph) -> Layout {
    var layout = LayeredLayout(graph)
    layout.addLinks()
    return layout.solved()
  }

  private init(_ graph: LayoutGraph) {
    tree = GroupTree(graph)
    // The last level is that outside of all groups.
    levels = Array(repeating: LevelBuilder(), count: graph.groups.count + 1)
    pieces = Array(repeating: [], count: graph.links.count)
    isReversed = Array(repeating: false, count: graph.links.count)
    for index in graph.boxes.indices { levels[tree.level(of: .box(index))].add(.box(index)) }
    for index in graph.groups.indices { levels[tree.level(of: .group(index))].add(.group(index)) }
  }

  private mutating func addLinks() {
    var lifted: [[Lifted]] = Array(repeating: [], count: levels.count)
    for (index, link) in tree.graph.links.enumerated() {
      guard let from = tree.path(to: link.from), let to = tree.path(to: link.to) else { continue }
      let depth = zip(from, to).prefix { $0 == $1 }.count
      guard depth < from.count, depth < to.count else { continue }
      let level = tree.level(of: from[depth])
      lifted[level].append(Lifted(link: index, from: from, to: to, depth: depth))
    }
    for level in levels.indices {
      let edges = lifted[level].map {
        (levels[level].number(of: $0.from[$0.depth]), levels[level].number(of: $0.to[$0.depth]))
      }
      let isBack = CycleBreaking.backEdges(edges, count: levels[level].count)
      for (link, isBack) in zip(lifted[level], isBack) { add(link, isBack) }
    }
  }

  /// Cuts a link into the lines that it makes on each level that it crosses.
  private mutating func add(_ link: Lifted, _ isBack: Bool) {
    isReversed[link.link] = isBack
    let (left, right) = isBack ? (link.to, link.from) : (link.from, link.to)
    guard let target = right.last else { return }
    let key = Trunk(target: target, isReversed: isBack)
    let trunk = trunks[key] ?? trunks.count
    trunks[key] = trunk
    for depth in (link.depth + 1..<max(left.count, link.depth + 1)).reversed() {
      addPiece(link, tree.level(of: left[depth]), .item(left[depth]), .border(.right, trunk), trunk)
    }
    addPiece(link, tree.level(of: left[link.depth]), .item(left[link.depth]), .item(right[link.depth]), trunk)
    for depth in link.depth + 1..<max(right.count, link.depth + 1) {
      addPiece(link, tree.level(of: right[depth]), .border(.left, trunk), .item(right[depth]), trunk)
    }
  }

  private mutating func addPiece(
    _ link: Lifted, _ level: Int, _ from: LevelBuilder.Stop, _ to: LevelBuilder.Stop, _ trunk: Int
  ) {
    pieces[link.link].append(Piece(level: level, line: levels[level].line(from, to, trunk: trunk)))
  }
}

// MARK: - Solving

extension LayeredLayout {
  /// Inner groups first, since their sizes are those of items of outer ones; then everything is moved to its place.
  private func solved() -> Layout {
    let outer = levels.count - 1
    var solved: [SolvedLevel?] = Array(repeating: nil, count: levels.count)
    for level in tree.innermostFirst + [outer] {
      solved[level] = SolvedLevel(levels[level], of: level == outer ? nil : level, tree, solved)
    }
    var boxes = tree.graph.boxes.map { Frame(width: $0.width, height: $0.height) }
    var groups = tree.graph.groups.map { _ in Frame(width: 0, height: 0) }
    var origins = Array(repeating: Point(x: 0, y: 0), count: levels.count)
    for level in [outer] + tree.innermostFirst.reversed() {
      guard let layout = solved[level] else { continue }
      if level != outer { origins[level] = groups[level].origin + layout.inset }
      for (item, frame) in zip(levels[level].ends, layout.layout.frames) {
        var frame = frame
        frame.origin = frame.origin + origins[level]
        switch item {
        case .box(let index): boxes[index] = frame
        case .group(let index): groups[index] = frame
        }
      }
    }
    return Layout(
      boxes: boxes, groups: groups, routes: routes(solved, origins), width: solved[outer]?.width ?? 0,
      height: solved[outer]?.height ?? 0)
  }

  private func routes(_ solved: [SolvedLevel?], _ origins: [Point]) -> [[Point]] {
    pieces.indices.map { link in
      var points: [Point] = []
      for piece in pieces[link] {
        for point in solved[piece.level]?.routes[piece.line] ?? [] {
          let point = point + origins[piece.level]
          if points.last != point { points.append(point) }
        }
      }
      return isReversed[link] ? points.reversed() : points
    }
  }
}
