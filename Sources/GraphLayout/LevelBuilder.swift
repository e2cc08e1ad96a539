/// Collects what stands in a group, and the lines between.
struct LevelBuilder {
  /// Where a line starts or ends.
  enum Stop: Hashable {
    case item(LayoutGraph.End)
    /// The point of the border through which a trunk passes.
    case border(Level.Side, Int)
  }

  /// The boxes and groups; they are the first items.
  private(set) var ends: [LayoutGraph.End] = []
  /// All items: boxes and groups, then points of the border.
  private(set) var stops: [Stop] = []
  private(set) var lines: [Level.Line] = []
  private var numbers: [Stop: Int] = [:]
  private var known: [Level.Line: Int] = [:]

  /// Boxes, groups and points of the border.
  var count: Int { stops.count }

  mutating func add(_ end: LayoutGraph.End) {
    ends.append(end)
    _ = number(of: .item(end))
  }

  mutating func number(of end: LayoutGraph.End) -> Int { number(of: .item(end)) }

  /// The number of a line; those that are the same for the eye are one.
  mutating func line(_ from: Stop, _ to: Stop, trunk: Int) -> Int {
    let line = Level.Line(from: number(of: from), to: number(of: to), trunk: trunk)
    if let number = known[line] { return number }
    known[line] = lines.count
    lines.append(line)
    return lines.count - 1
  }

  /// The number of the point of the border through which a trunk passes.
  func border(_ side: Level.Side, trunk: Int) -> Int? { numbers[.border(side, trunk)] }

  private mutating func number(of stop: Stop) -> Int {
    if let number = numbers[stop] { return number }
    numbers[stop] = stops.count
    stops.append(stop)
    return stops.count - 1
  }
}
