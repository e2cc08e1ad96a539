/// A layout by Graphviz: what its `dot` is to read, and what it answers.
///
/// <https://graphviz.org/doc/info/lang.html>, <https://graphviz.org/docs/outputs/plain/>
package enum Graphviz {
  /// Points to an inch; our pixels are Graphviz's points.
  private static let inch = 72.0

  /// The graph in the language of `dot`; names are numbers, so that nothing of an input stands in it.
  package static func request(_ graph: LayoutGraph) -> String {
    let tree = GroupTree(graph)
    var text = """
      digraph {
      rankdir=LR; compound=true; nodesep=\(Spacing.boxes / inch); ranksep=\(Spacing.columns / inch);
      node [shape=box, fixedsize=true, label=""]; edge [dir=none];

      """
    text += members(of: tree, level: graph.groups.count)
    for link in links(of: graph, tree) {
      text += "b\(link.from) -> b\(link.to)"
      let clips = [link.tail.map { "ltail=cluster\($0)" }, link.head.map { "lhead=cluster\($0)" }].compactMap
      { $0 }
      text += clips.isEmpty ? ";\n" : " [\(clips.joined(separator: ", "))];\n"
    }
    return text + "}\n"
  }

  private static func members(of tree: GroupTree, level: Int) -> String {
    var text = ""
    for (index, box) in tree.graph.boxes.enumerated() where tree.level(of: .box(index)) == level {
      text += "b\(index) [width=\(box.width / inch), height=\(box.height / inch)];\n"
    }
    for (index, group) in tree.graph.groups.enumerated() where tree.level(of: .group(index)) == level {
      text += "subgraph cluster\(index) { margin=\(Spacing.padding); lheight=\(Spacing.padding / inch); "
      text += "label=<<TABLE BORDER=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(group.titleWidth.rounded(.up)))\" "
      text += "HEIGHT=\"\(Int(Spacing.padding))\"><TR><TD></TD></TR></TABLE>>;\n"
      text += members(of: tree, level: index) + "}\n"
    }
    return text
  }

  /// A link between boxes; one of a group starts or ends at the first box in it, and is cut at its border.
  private struct BoxLink {
    var link: Int
    var from: Int
    var to: Int
    var tail: Int?
    var head: Int?
  }

  private static func links(of graph: LayoutGraph, _ tree: GroupTree) -> [BoxLink] {
    var first: [Int: Int] = [:]
    for index in graph.boxes.indices.reversed() {
      for case .group(let group) in tree.path(to: .box(index)) ?? [] { first[group] = index }
    }
    func box(_ end: LayoutGraph.End) -> (box: Int, group: Int?)? {
      switch end {
      case .box(let index): (index, nil)
      case .group(let index): first[index].map { ($0, index) }
      }
    }
    return graph.links.enumerated().compactMap { index, link in
      guard let from = tree.path(to: link.from), let to = tree.path(to: link.to),
        !from.starts(with: to), !to.starts(with: from), let tail = box(link.from), let head = box(link.to)
      else { return nil }
      return BoxLink(link: index, from: tail.box, to: head.box, tail: tail.group, head: head.group)
    }
  }
}

// MARK: - The answer

extension Graphviz {
  /// The layout that `dot -Tplain` answered; `nil` where the answer is not whole.
  package static func layout(of graph: LayoutGraph, answer: String) -> Layout? {
    let lines = answer.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").map(String.init) }
    guard let size = lines.first, size.first == "graph", size.count == 4, lines.last?.first == "stop",
      let width = Double(size[2]), let height = Double(size[3])
    else { return nil }
    var reader = AnswerReader(graph, height: height * inch)
    for link in links(of: graph, GroupTree(graph)) { reader.expect(link.link, from: link.from, to: link.to) }
    for line in lines where !reader.read(line) { return nil }
    return reader.layout(width: width * inch)
  }

  /// Takes the lines of an answer.
  private struct AnswerReader {
    let graph: LayoutGraph
    let height: Double
    private var boxes: [Frame?]
    private var routes: [[Point]]
    private var expected: [String: [Int]] = [:]

    init(_ graph: LayoutGraph, height: Double) {
      self.graph = graph
      self.height = height
      boxes = Array(repeating: nil, count: graph.boxes.count)
      routes = Array(repeating: [], count: graph.links.count)
    }

    mutating func expect(_ link: Int, from: Int, to: Int) {
      expected["b\(from) b\(to)", default: []].append(link)
    }

    /// Whether a line is as it has to be.
    mutating func read(_ line: [String]) -> Bool {
      switch line.first {
      case "node": return node(line)
      case "edge": return edge(line)
      default: return true
      }
    }

    private mutating func node(_ line: [String]) -> Bool {
      guard line.count > 3, line[1].hasPrefix("b"), let index = Int(line[1].dropFirst()),
        boxes.indices.contains(index), let middle = point(line[2], line[3])
      else { return false }
      let box = graph.boxes[index]
      boxes[index] = Frame(
        x: middle.x - box.width / 2, y: middle.y - box.height / 2, width: box.width, height: box.height)
      return true
    }

    private mutating func edge(_ line: [String]) -> Bool {
      guard line.count > 3, let count = Int(line[3]), count > 0, count < line.count,
        line.count >= 4 + 2 * count,
        let link = expected["\(line[1]) \(line[2])"]?.first
      else { return false }
      expected["\(line[1]) \(line[2])"]?.removeFirst()
      routes[link] = (0..<count).compactMap { point(line[4 + 2 * $0], line[5 + 2 * $0]) }
      return routes[link].count == count && count % 3 == 1
    }

    /// In pixels; the answer's y grows upwards.
    private func point(_ x: String, _ y: String) -> Point? {
      guard let x = Double(x), let y = Double(y), abs(x) < 1e6, abs(y) < 1e6 else { return nil }
      return Point(x: x * inch, y: height - y * inch)
    }

    /// The frames of groups are not in the answer, but drawn around what they hold.
    func layout(width: Double) -> Layout? {
      let found = boxes.compactMap { $0 }
      guard found.count == graph.boxes.count, width < 1e6 else { return nil }
      let tree = GroupTree(graph)
      var groups = graph.groups.map { _ in Frame(width: 0, height: 0) }
      for index in tree.innermostFirst {
        let held =
          graph.boxes.indices.filter { tree.level(of: .box($0)) == index }.map { found[$0] }
          + groups.indices.filter { tree.level(of: .group($0)) == index }.map { groups[$0] }
        groups[index] = Self.frame(around: held, titleWidth: graph.groups[index].titleWidth)
      }
      return Layout(
        boxes: found, groups: groups, routes: routes, width: width, height: height, areSplines: true)
    }

    private static func frame(around held: [Frame], titleWidth: Double) -> Frame {
      let left = (held.map(\.left).min() ?? 0) - Spacing.padding
      let top = (held.map(\.top).min() ?? 0) - Spacing.title
      let right = (held.map(\.right).max() ?? 0) + Spacing.padding
      let bottom = (held.map(\.bottom).max() ?? 0) + Spacing.padding
      return Frame(x: left, y: top, width: max(right - left, titleWidth), height: bottom - top)
    }
  }
}
