/// Gives the vertices of ordered columns their heights: each as near to its neighbours as the order lets it.
struct Placement {
  private let layers: Layers
  private var before: [[Layers.Segment]]
  private var after: [[Layers.Segment]]
  /// The middle of each vertex.
  private var middles: [Double]

  /// The middle of each vertex, from the upper edge of the part.
  static func middles(of layers: Layers) -> [Double] {
    var placement = Placement(layers)
    return placement.settle()
  }

  private init(_ layers: Layers) {
    self.layers = layers
    before = Array(repeating: [], count: layers.vertices.count)
    after = before
    middles = Array(repeating: 0, count: layers.vertices.count)
    for segment in layers.segments {
      before[segment.to].append(segment)
      after[segment.from].append(segment)
    }
  }

  private mutating func settle() -> [Double] {
    for column in layers.columns { place(column, wanting: column.map { _ in (0, 1) }) }
    for sweep in 0..<8 {
      let isForward = sweep % 2 == 0
      for column in isForward ? layers.columns : layers.columns.reversed() {
        place(column, wanting: column.map { wanted($0, looksBack: isForward, looksAhead: !isForward) })
      }
    }
    for column in layers.columns + layers.columns.reversed() {
      place(column, wanting: column.map { wanted($0, looksBack: true, looksAhead: true) })
    }
    // Whole pixels: lines are sharp, and every machine calculates the same.
    let tops = layers.vertices.indices.map { (middles[$0] - layers.vertices[$0].height / 2).rounded() }
    let first = tops.min() ?? 0
    return layers.vertices.indices.map { tops[$0] - first + layers.vertices[$0].height / 2 }
  }

  /// The mean height of neighbours, and how much it weighs: lines that pass are to be straight.
  private func wanted(_ vertex: Int, looksBack: Bool, looksAhead: Bool) -> (value: Double, weight: Double) {
    var heights: [Double] = []
    if looksBack {
      for segment in before[vertex] {
        heights.append(middles[segment.from] + segment.startOffset - segment.endOffset)
      }
    }
    if looksAhead {
      for segment in after[vertex] {
        heights.append(middles[segment.to] + segment.endOffset - segment.startOffset)
      }
    }
    guard !heights.isEmpty else { return (middles[vertex], 0.1) }
    let isPassing = layers.vertices[vertex].item == nil
    return (heights.reduce(0, +) / Double(heights.count), isPassing ? 4 : Double(heights.count).squareRoot())
  }

  /// Keeps order and distances of a column, and is otherwise as near to what is wanted as can be.
  private mutating func place(_ column: [Int], wanting: [(value: Double, weight: Double)]) {
    var offsets: [Double] = []
    var offset = 0.0
    for (index, vertex) in column.enumerated() {
      if index > 0 { offset += distance(column[index - 1], vertex) }
      offsets.append(offset)
    }
    let fitted = Isotonic.fit(zip(wanting, offsets).map { $0.value - $1 }, weights: wanting.map(\.weight))
    for (index, vertex) in column.enumerated() { middles[vertex] = fitted[index] + offsets[index] }
  }

  private func distance(_ upper: Int, _ lower: Int) -> Double {
    let upper = layers.vertices[upper]
    let lower = layers.vertices[lower]
    let areBoxes = upper.height > 0 && lower.height > 0
    return upper.height / 2 + lower.height / 2 + (areBoxes ? Spacing.boxes : Spacing.lines)
  }
}
