/// Puts parts together that no line joins.
enum Packing {
  /// The size of a part.
  struct Extent {
    var width: Double
    var height: Double
    /// Whether lines lead from it to the border, where nothing may stand.
    var reachesBorder: Bool
  }

  /// The left upper corner of each part, and the size of all: those that reach the border one below the other, the
  /// others, tallest first, in rows below.
  static func pack(_ parts: [Extent]) -> (origins: [Point], width: Double, height: Double) {
    var origins = Array(repeating: Point(x: 0, y: 0), count: parts.count)
    var width = 0.0
    var top = 0.0
    for (index, part) in parts.enumerated() where part.reachesBorder {
      origins[index].y = top
      top += part.height + Spacing.boxes
      width = max(width, part.width)
    }
    let others = parts.indices.filter { !parts[$0].reachesBorder }
      .sorted { (-parts[$0].height, $0) < (-parts[$1].height, $1) }
    if top > 0, !others.isEmpty { top += Spacing.parts - Spacing.boxes }
    let limit = max(width, self.limit(others.map { parts[$0] }))
    let bottom = fill(others, parts, limit: limit, top: top, &origins, &width)
    return (origins, width, max(0, bottom))
  }

  private static func limit(_ parts: [Extent]) -> Double {
    let area = parts.reduce(0) { $0 + ($1.width + Spacing.parts) * ($1.height + Spacing.parts) }
    return max((area * Spacing.shape).squareRoot(), parts.map(\.width).max() ?? 0)
  }

  /// Fills rows, and gives the lower end of the last one.
  private static func fill(
    _ order: [Int], _ parts: [Extent], limit: Double, top: Double, _ origins: inout [Point],
    _ width: inout Double
  ) -> Double {
    var row = Point(x: 0, y: top)
    var rowHeight = 0.0
    for index in order {
      if row.x > 0, row.x + parts[index].width > limit {
        row = Point(x: 0, y: row.y + rowHeight + Spacing.boxes)
        rowHeight = 0
      }
      origins[index] = row
      width = max(width, row.x + parts[index].width)
      rowHeight = max(rowHeight, parts[index].height)
      row.x += parts[index].width + Spacing.parts
    }
    return order.isEmpty ? top - Spacing.boxes : row.y + rowHeight
  }
}
