import GraphLayout
import Testing

@Suite struct GraphvizTests {
  private let graph = LayoutGraph(
    boxes: [
      LayoutGraph.Box(width: 72, height: 36), LayoutGraph.Box(width: 144, height: 36, group: 1),
      LayoutGraph.Box(width: 72, height: 36, group: 0),
    ],
    groups: [LayoutGraph.Group(titleWidth: 99.5), LayoutGraph.Group(parent: 0)],
    links: [
      LayoutGraph.Link(from: .box(0), to: .box(1)), LayoutGraph.Link(from: .box(0), to: .group(0)),
      LayoutGraph.Link(from: .group(0), to: .box(2)), LayoutGraph.Link(from: .box(7), to: .box(0)),
    ])

  /// Groups hold theirs; a link of a group is cut at its border; what joins nothing is left out.
  @Test func request() {
    let request = Graphviz.request(graph)
    let lines = request.split(separator: "\n").map(String.init)
    #expect(lines.contains("b0 [width=1.0, height=0.5];"))
    #expect(lines.filter { $0.contains("->") } == ["b0 -> b1;", "b0 -> b1 [lhead=cluster0];"])
    #expect(lines.filter { $0.hasPrefix("subgraph") || $0 == "}" }.count == 5)
    #expect(request.contains("WIDTH=\"100\""))
  }

  private let answer = """
    graph 1 4 2
    node b0 0.5 1 1 0.5 "" solid box black lightgrey
    node b1 2 1.5 2 0.5 "" solid box black lightgrey
    node b2 3.5 0.5 1 0.5 "" solid box black lightgrey
    edge b0 b1 4 1 1 1.1 1 1.2 1.5 1 1.5 solid black
    edge b0 b1 4 1 1 1.1 1 1.2 1.5 0.9 1.5 solid black
    stop

    """

  @Test func answered() throws {
    let layout = try #require(Graphviz.layout(of: graph, answer: answer))
    #expect(layout.width == 288 && layout.height == 144 && layout.areSplines)
    #expect(layout.boxes[0] == Frame(x: 0, y: 54, width: 72, height: 36))
    #expect(layout.boxes[1] == Frame(x: 72, y: 18, width: 144, height: 36))
    #expect(layout.groups[1].contains(layout.boxes[1]) && layout.groups[0].contains(layout.groups[1]))
    #expect(layout.routes.map(\.count) == [4, 4, 0, 0])
    #expect(layout.routes[0].first == Point(x: 72, y: 72))
  }

  @Test(arguments: [
    "", "graph 1 4 2", "stop", "nonsense\nstop", "graph 1 x 2\nstop", "graph 1 4 2\nstop",
    "graph 1 4 2\nnode b9 1 1 1 1\nstop", "graph 1 4 2\nnode b0 1e400 nan 1 1\nstop",
    "graph 1 4 2\nedge b0 b1 99999999999 1 1\nstop", "graph 1 4 2\nedge b0 b1 -4 1 1\nstop",
    "graph 1 4 2\nedge b2 b1 4 1 1 1 1 1 1 1 1\nstop",
  ])
  func broken(answer: String) {
    #expect(Graphviz.layout(of: graph, answer: answer) == nil)
  }

  @Test func everyLineCounts() {
    let lines = answer.split(separator: "\n")
    for index in lines.indices where !lines[index].hasPrefix("edge") {
      let rest = lines[..<index] + lines[(index + 1)...]
      #expect(
        Graphviz.layout(of: graph, answer: rest.joined(separator: "\n")) == nil, "without line \(index)")
    }
  }
}
