/// A connected part in columns, with a vertex for each item and for each column that a trunk passes.
struct Layers {
  /// An item, or a point that lines pass through.
  struct Vertex {
    /// The item, as an index into the part's.
    var item: Int?
    var column: Int
    var width: Double
    var height: Double
  }

  /// A piece of a line between neighbouring columns.
  struct Segment: Hashable {
    var from: Int
    var to: Int
    var startOffset: Double
    var endOffset: Double
  }

  private(set) var vertices: [Vertex] = []
  /// The vertices of each column, from top to bottom.
  var columns: [[Int]] = []
  /// What joins the vertices; each piece once, however many lines share it.
  private(set) var segments: [Segment] = []
  /// The vertices that each line leads through.
  private(set) var chains: [[Int]] = []
  private var known: Set<Segment> = []
  private var trunks: [TrunkPoint: Int] = [:]

  private struct TrunkPoint: Hashable {
    var trunk: Int
    var target: Int
    var column: Int
  }

  init(items: [Level.Item], lines: [Level.Line]) {
    let ranks = Self.ranks(items, lines)
    columns = Array(repeating: [], count: (ranks.max() ?? 0) + 1)
    for (index, item) in items.enumerated() {
      add(Vertex(item: index, column: ranks[index], width: item.width, height: item.height))
    }
    chains = lines.map { _ in [] }
    for (index, line) in lines.enumerated() { add(line, index) }
  }

  /// Points of the border stand in columns of their own, before and behind all else.
  private static func ranks(_ items: [Level.Item], _ lines: [Level.Line]) -> [Int] {
    let inner = lines.filter { items[$0.from].border == nil && items[$0.to].border == nil }
    var ranks = Ranking.ranks(of: Digraph(count: items.count, edges: inner.lazy.map { ($0.from, $0.to) }))
    let isOpen = items.contains { $0.border == .left }
    let last = items.indices.filter { items[$0].border == nil }.map { ranks[$0] }.max() ?? 0
    for index in items.indices {
      switch items[index].border {
      case .left: ranks[index] = 0
      case .right: ranks[index] = last + 1 + (isOpen ? 1 : 0)
      case nil: ranks[index] += isOpen ? 1 : 0
      }
    }
    return ranks
  }

  @discardableResult private mutating func add(_ vertex: Vertex) -> Int {
    columns[vertex.column].append(vertices.count)
    vertices.append(vertex)
    return vertices.count - 1
  }

  private mutating func add(_ line: Level.Line, _ index: Int) {
    var chain = [line.from]
    for column in vertices[line.from].column
      + 1..<max(vertices[line.to].column, vertices[line.from].column + 1)
    {
      let point = TrunkPoint(trunk: line.trunk, target: line.to, column: column)
      let vertex = trunks[point] ?? add(Vertex(item: nil, column: column, width: 0, height: 0))
      trunks[point] = vertex
      chain.append(vertex)
    }
    chain.append(line.to)
    chains[index] = chain
    for step in 1..<chain.count {
      let segment = Segment(
        from: chain[step - 1], to: chain[step], startOffset: step == 1 ? line.startOffset : 0,
        endOffset: step == chain.count - 1 ? line.endOffset : 0)
      if known.insert(segment).inserted { segments.append(segment) }
    }
  }
}
