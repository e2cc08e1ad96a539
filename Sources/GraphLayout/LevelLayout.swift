/// Where the items and lines of a level stand.
struct LevelLayout {
  var frames: [Frame]
  var routes: [[Point]]
  var width = 0.0
  var height = 0.0

  /// Lays the connected parts of a level out, each by itself, and puts them together.
  init(_ level: Level) {
    frames = level.items.map { Frame(width: $0.width, height: $0.height) }
    routes = Array(repeating: [], count: level.lines.count)
    let parts = Self.parts(of: level)
    let layouts = parts.map { PartLayout(level, $0) }
    let (origins, width, height) = Packing.pack(layouts.map(\.extent))
    (self.width, self.height) = (width, height)
    for (layout, origin) in zip(layouts, origins) { add(layout, at: origin, level) }
  }

  private static func parts(of level: Level) -> [PartLayout.Part] {
    let graph = Digraph(count: level.items.count, edges: level.lines.lazy.map { ($0.from, $0.to) })
    let numbers = graph.parts
    var parts = Array(repeating: PartLayout.Part(), count: (numbers.max() ?? -1) + 1)
    for item in level.items.indices { parts[numbers[item]].items.append(item) }
    for (index, line) in level.lines.enumerated() { parts[numbers[line.from]].lines.append(index) }
    return parts
  }

  /// Points of a border are moved to it, and the lines to them made longer.
  private mutating func add(_ layout: PartLayout, at origin: Point, _ level: Level) {
    for (item, frame) in zip(layout.part.items, layout.frames) {
      frames[item].origin = frame.origin + origin
      if level.items[item].border == .right { frames[item].origin.x = width }
      if level.items[item].border == .left { frames[item].origin.x = 0 }
    }
    for (line, route) in zip(layout.part.lines, layout.routes) {
      var route = route.map { $0 + origin }
      if level.items[level.lines[line].from].border == .left, let first = route.first, first.x > 0 {
        route.insert(Point(x: 0, y: first.y), at: 0)
      }
      if level.items[level.lines[line].to].border == .right, let last = route.last, last.x < width {
        route.append(Point(x: width, y: last.y))
      }
      routes[line] = route
    }
  }
}
