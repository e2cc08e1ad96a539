import GraphLayout
import Testing

@Suite struct LayeredLayoutTests {
  @Test func nothing() {
    let layout = check(LayoutGraph(boxes: [], links: []))
    #expect(layout.width == 0 && layout.height == 0)
  }

  /// A chain, a diamond, a link that passes a column, parts without links.
  @Test func linksLeadToTheRight() {
    let graph = graph(boxes: 9, [(0, 1), (1, 2), (0, 3), (3, 2), (0, 2), (5, 6)])
    let layout = check(graph)
    for (from, to) in [(0, 1), (1, 2), (0, 3), (3, 2), (0, 2), (5, 6)] {
      #expect(layout.boxes[from].right < layout.boxes[to].left)
    }
  }

  @Test func linkOfTwoIsStraight() {
    let layout = check(graph(boxes: 2, [(0, 1)]))
    #expect(
      layout.routes == [
        [
          Point(x: layout.boxes[0].right, y: layout.boxes[0].middle),
          Point(x: layout.boxes[1].left, y: layout.boxes[1].middle),
        ]
      ])
  }

  /// What could be drawn without crossings is.
  @Test func crossingsAreTakenApart() {
    let layout = check(graph(boxes: 6, [(0, 5), (1, 4), (2, 3)]))
    let tangled = check(
      graph(boxes: 8, [(0, 5), (1, 4), (2, 3), (0, 6), (1, 6), (2, 6), (7, 0), (7, 1), (7, 2)]))
    #expect(layout.boxes[0].middle == layout.boxes[5].middle)
    #expect((tangled.boxes[0].top < tangled.boxes[1].top) == (tangled.boxes[5].top < tangled.boxes[4].top))
    #expect((tangled.boxes[1].top < tangled.boxes[2].top) == (tangled.boxes[4].top < tangled.boxes[3].top))
  }

  /// The link that closes a cycle leads back; the others lead on.
  @Test func cyclesSurvive() {
    let layout = check(graph(boxes: 4, [(0, 1), (1, 2), (2, 0), (3, 3), (2, 3)]))
    #expect(layout.boxes[0].right < layout.boxes[1].left && layout.boxes[1].right < layout.boxes[2].left)
    #expect(layout.routes[2].first?.x == layout.boxes[2].left)
    #expect(layout.routes[2].last?.x == layout.boxes[0].right)
    #expect(layout.routes[3].isEmpty)
  }

  @Test func linksOfGroups() {
    var graph = graph(boxes: 5, [(0, 1), (1, 2), (3, 1), (4, 3)])
    graph.groups = [LayoutGraph.Group(), LayoutGraph.Group(parent: 0, titleWidth: 400)]
    graph.boxes[1].group = 1
    graph.boxes[2].group = 0
    graph.links += [
      LayoutGraph.Link(from: .box(0), to: .group(1)), LayoutGraph.Link(from: .group(0), to: .box(2)),
      LayoutGraph.Link(from: .group(0), to: .box(4)),
    ]
    let layout = check(graph)
    #expect(layout.groups[1].width >= 400)
    #expect(layout.groups[0].contains(layout.groups[1]))
    #expect(layout.routes[5].isEmpty, "from a group to what it holds")
  }

  @Test func whatDoesNotExistIsLeftOut() {
    var graph = graph(boxes: 2, [(0, 7), (-1, 1)])
    graph.groups = [LayoutGraph.Group(parent: 1), LayoutGraph.Group(parent: 0), LayoutGraph.Group(parent: 9)]
    graph.boxes[0].group = 5
    graph.links.append(LayoutGraph.Link(from: .group(3), to: .box(0)))
    let layout = LayeredLayout.layout(of: graph)
    let isEmpty = layout.routes.allSatisfy { $0.isEmpty }
    #expect(isEmpty)
  }

  @Test(arguments: 0..<40)
  func anything(seed: UInt64) {
    var random = Random(state: seed)
    var graph = LayoutGraph(boxes: [], links: [])
    let groups = random.next(6)
    for index in 0..<groups {
      graph.groups.append(
        LayoutGraph.Group(
          parent: random.next(2) == 0 || index == 0 ? nil : random.next(index), titleWidth: 80))
    }
    let boxes = 1 + random.next(40)
    for _ in 0..<boxes {
      let group = groups > 0 && random.next(3) > 0 ? random.next(groups) : nil
      graph.boxes.append(
        LayoutGraph.Box(width: Double(60 + random.next(200)), height: 42, group: group))
    }
    for _ in 0..<random.next(80) {
      let ends = (0..<2).map { _ in
        groups > 0 && random.next(8) == 0
          ? LayoutGraph.End.group(random.next(groups)) : .box(random.next(boxes))
      }
      graph.links.append(LayoutGraph.Link(from: ends[0], to: ends[1]))
    }
    check(graph)
  }

  /// As many as a large plan has, in modules and in none; a chain as long as that does not exhaust the stack.
  @Test(.timeLimit(.minutes(1)), arguments: [0, 30])
  func threeThousand(groups: Int) {
    var random = Random(state: 7)
    var graph = LayoutGraph(
      boxes: [], groups: Array(repeating: LayoutGraph.Group(), count: groups), links: [])
    for index in 0..<3000 {
      graph.boxes.append(LayoutGraph.Box(width: 150, height: 42, group: groups > 0 ? index % groups : nil))
      for _ in 0..<2 where index > 0 {
        graph.links.append(
          LayoutGraph.Link(from: .box(index), to: .box(random.next(min(index, 1 + random.next(index))))))
      }
    }
    let layout = LayeredLayout.layout(of: graph)
    #expect(layout.routes.count == 5998)
  }

  @Test func longChain() {
    let layout = LayeredLayout.layout(of: graph(boxes: 20000, (1..<20000).map { ($0 - 1, $0) }))
    #expect(layout.height == 40)
  }

  private func graph(boxes: Int, _ links: [(Int, Int)]) -> LayoutGraph {
    LayoutGraph(
      boxes: Array(repeating: LayoutGraph.Box(width: 100, height: 40), count: boxes),
      links: links.map { LayoutGraph.Link(from: .box($0.0), to: .box($0.1)) })
  }
}
