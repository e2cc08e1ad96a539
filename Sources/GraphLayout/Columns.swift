/// Where the columns of a part begin and end.
struct Columns {
  private(set) var left: [Double] = []
  private(set) var right: [Double] = []

  /// The more lines lead from one column to the next, the further apart they are.
  init(_ layers: Layers) {
    var lines = Array(repeating: 0, count: layers.columns.count)
    for segment in layers.segments { lines[layers.vertices[segment.from].column] += 1 }
    var x = 0.0
    for (index, column) in layers.columns.enumerated() {
      left.append(x)
      x += column.map { layers.vertices[$0].width }.max() ?? 0
      right.append(x)
      x += min(Spacing.columns + Spacing.line * Double(lines[index]), Spacing.columnsAtMost)
    }
  }

  var width: Double { right.last ?? 0 }
}
