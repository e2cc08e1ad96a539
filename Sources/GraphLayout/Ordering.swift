/// Orders the vertices of each column so that few lines cross, by the barycentres of their neighbours.
///
/// Sugiyama, Tagawa and Toda: Methods for Visual Understanding of Hierarchical System Structures, 1981.
struct Ordering {
  private var columns: [[Int]]
  private var positions: [Int]
  private let segments: [Layers.Segment]
  private var before: [[Int]]
  private var after: [[Int]]
  /// The segments by the column that they start in.
  private var gaps: [[Layers.Segment]]

  /// The columns of `layers` in their best order found.
  static func columns(of layers: Layers) -> [[Int]] {
    var ordering = Ordering(layers)
    return ordering.best()
  }

  private init(_ layers: Layers) {
    columns = layers.columns
    segments = layers.segments
    positions = Array(repeating: 0, count: layers.vertices.count)
    before = Array(repeating: [], count: layers.vertices.count)
    after = before
    gaps = Array(repeating: [], count: layers.columns.count)
    for segment in layers.segments {
      after[segment.from].append(segment.to)
      before[segment.to].append(segment.from)
      gaps[layers.vertices[segment.from].column].append(segment)
    }
    for column in columns.indices { number(column) }
  }

  private mutating func best() -> [[Int]] {
    var best = (columns: columns, crossings: crossings)
    for sweep in 0..<sweeps where best.crossings > 0 {
      if sweep % 2 == 0 {
        for column in columns.indices.dropFirst() { sort(column, by: before) }
      } else {
        for column in columns.indices.dropLast().reversed() { sort(column, by: after) }
      }
      let crossings = self.crossings
      if crossings < best.crossings { best = (columns, crossings) }
    }
    return best.columns
  }

  /// What is large is seen as a whole only: fewer do.
  private var sweeps: Int {
    switch segments.count {
    case ...4000: 20
    case ...40000: 6
    default: 2
    }
  }

  /// Sorts a column by the mean positions of neighbours; what has none keeps its place.
  private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
    let keys = columns[column].map { vertex in
      let found = neighbours[vertex]
      guard !found.isEmpty else { return Double(positions[vertex]) }
      return Double(found.reduce(0) { $0 + positions[$1] }) / Double(found.count)
    }
    let order = columns[column].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    columns[column] = order.map { columns[column][$0] }
    number(column)
  }

  private mutating func number(_ column: Int) {
    for (position, vertex) in columns[column].enumerated() { positions[vertex] = position }
  }

  /// How often lines cross: the inversions of their ends, counted by a Fenwick tree.
  private var crossings: Int {
    gaps.indices.reduce(0) { sum, column in
      guard column + 1 < columns.count else { return sum }
      let ends = gaps[column].map { (positions[$0.from], positions[$0.to]) }.sorted { $0 < $1 }.map(\.1)
      return sum + inversions(ends, below: columns[column + 1].count)
    }
  }

  private func inversions(_ values: [Int], below limit: Int) -> Int {
    var tree = Array(repeating: 0, count: limit + 1)
    var found = 0
    for (seen, value) in values.enumerated() {
      var smallerOrEqual = 0
      var index = value + 1
      while index > 0 {
        smallerOrEqual += tree[index]
        index -= index & -index
      }
      found += seen - smallerOrEqual
      index = value + 1
      while index <= limit {
        tree[index] += 1
        index += index & -index
      }
    }
    return found
  }
}
