/// Where the items and lines of one connected part stand.
struct PartLayout {
  /// Items and lines, as indices into those of the level.
  struct Part {
    var items: [Int] = []
    var lines: [Int] = []
  }

  let part: Part
  /// In the order of `part.items`.
  private(set) var frames: [Frame] = []
  /// In the order of `part.lines`.
  private(set) var routes: [[Point]] = []
  private(set) var extent = Packing.Extent(width: 0, height: 0, reachesBorder: false)

  init(_ level: Level, _ part: Part) {
    self.part = part
    let items = part.items.map { level.items[$0] }
    var own: [Int: Int] = [:]
    for (index, item) in part.items.enumerated() { own[item] = index }
    let lines = part.lines.map { index in
      var line = level.lines[index]
      line.from = own[line.from] ?? 0
      line.to = own[line.to] ?? 0
      return line
    }
    var layers = Layers(items: items, lines: lines)
    layers.columns = Ordering.columns(of: layers)
    arrange(layers, items, lines)
    extent.reachesBorder = items.contains { $0.border != nil }
  }

  private mutating func arrange(_ layers: Layers, _ items: [Level.Item], _ lines: [Level.Line]) {
    let middles = Placement.middles(of: layers)
    let columns = Columns(layers)
    for index in items.indices {
      let vertex = layers.vertices[index]
      frames.append(
        Frame(
          x: columns.left[vertex.column], y: middles[index] - vertex.height / 2, width: vertex.width,
          height: vertex.height))
      extent.height = max(extent.height, frames[index].bottom)
    }
    for vertex in layers.vertices.indices { extent.height = max(extent.height, middles[vertex]) }
    extent.width = columns.width
    for (line, chain) in zip(lines, layers.chains) {
      routes.append(route(line, chain, layers, columns, middles))
    }
  }

  private func route(
    _ line: Level.Line, _ chain: [Int], _ layers: Layers, _ columns: Columns, _ middles: [Double]
  ) -> [Point] {
    var points: [Point] = []
    for (step, vertex) in chain.enumerated() {
      let column = layers.vertices[vertex].column
      if step > 0 {
        let offset = step == chain.count - 1 ? line.endOffset : 0
        points.append(Point(x: columns.left[column], y: middles[vertex] + offset))
      }
      if step < chain.count - 1 {
        let y = middles[vertex] + (step == 0 ? line.startOffset : 0)
        if step == 0 { points.append(Point(x: frames[vertex].right, y: y)) }
        if points.last?.x != columns.right[column] { points.append(Point(x: columns.right[column], y: y)) }
      }
    }
    return points
  }
}
