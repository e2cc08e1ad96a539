/// A level that is laid out, with the room that a group needs around it.
struct SolvedLevel {
  private let builder: LevelBuilder
  private(set) var layout: LevelLayout
  /// The ways of the lines, from border to border, relative to the content.
  private(set) var routes: [[Point]]
  let width: Double
  let height: Double
  /// The content's left upper corner, seen from the group's.
  let inset: Point

  /// - Parameters:
  ///   - group: the group whose content it is; `nil` for what stands outside of all groups.
  ///   - solved: the levels of inner groups.
  init(_ builder: LevelBuilder, of group: Int?, _ tree: GroupTree, _ solved: [SolvedLevel?]) {
    self.builder = builder
    var level = Level(items: builder.stops.map { Self.item($0, tree, solved) }, lines: builder.lines)
    for index in level.lines.indices {
      let line = level.lines[index]
      level.lines[index].startOffset = Self.offset(builder.stops[line.from], .right, line.trunk, solved)
      level.lines[index].endOffset = Self.offset(builder.stops[line.to], .left, line.trunk, solved)
    }
    layout = LevelLayout(level)
    routes = layout.routes
    guard let group else {
      inset = Point(x: 0, y: 0)
      (width, height) = (layout.width, layout.height)
      return
    }
    inset = Point(x: Spacing.padding, y: Spacing.title)
    width = max(layout.width + 2 * Spacing.padding, tree.graph.groups[group].titleWidth)
    height = layout.height + Spacing.title + Spacing.padding
    reachBorder()
  }

  /// Makes the lines longer that leave the group.
  private mutating func reachBorder() {
    for (index, line) in builder.lines.enumerated() {
      if case .border(.left, _) = builder.stops[line.from], let first = routes[index].first {
        routes[index].insert(Point(x: -inset.x, y: first.y), at: 0)
      }
      if case .border(.right, _) = builder.stops[line.to], let last = routes[index].last {
        routes[index].append(Point(x: width - inset.x, y: last.y))
      }
    }
  }

  /// How far below the group's middle a trunk passes its border.
  private func offset(_ side: Level.Side, trunk: Int) -> Double {
    guard let point = builder.border(side, trunk: trunk) else { return 0 }
    return layout.frames[point].origin.y + inset.y - height / 2
  }

  private static func offset(
    _ stop: LevelBuilder.Stop, _ side: Level.Side, _ trunk: Int, _ solved: [SolvedLevel?]
  ) -> Double {
    guard case .item(.group(let group)) = stop else { return 0 }
    return solved[group]?.offset(side, trunk: trunk) ?? 0
  }

  private static func item(
    _ stop: LevelBuilder.Stop, _ tree: GroupTree, _ solved: [SolvedLevel?]
  ) -> Level.Item {
    switch stop {
    case .item(.box(let index)):
      Level.Item(width: tree.graph.boxes[index].width, height: tree.graph.boxes[index].height)
    case .item(.group(let index)):
      Level.Item(width: solved[index]?.width ?? 0, height: solved[index]?.height ?? 0)
    case .border(let side, _): Level.Item(width: 0, height: 0, border: side)
    }
  }
}
