import GraphLayout
import Testing

/// Lays a graph out, and checks what holds for every layout: nothing overlaps, groups hold what is theirs and nothing
/// else, routes start and end at borders, everything lies within the drawing, and twice gives the same.
@discardableResult func check(_ graph: LayoutGraph, at location: SourceLocation = #_sourceLocation) -> Layout
{
  let layout = LayeredLayout.layout(of: graph)
  #expect(LayeredLayout.layout(of: graph) == layout, "not the same twice", sourceLocation: location)
  let whole = Frame(width: layout.width, height: layout.height)
  for frame in layout.boxes + layout.groups {
    #expect(whole.contains(frame), "\(frame) lies outside", sourceLocation: location)
  }
  checkOverlaps(graph, layout, location)
  for (link, route) in zip(graph.links, layout.routes) {
    guard let first = route.first, let last = route.last else { continue }
    let (start, end) = (frame(of: link.from, layout), frame(of: link.to, layout))
    #expect(touches(start, first) && touches(end, last), "\(link): \(route)", sourceLocation: location)
  }
  return layout
}

private func checkOverlaps(_ graph: LayoutGraph, _ layout: Layout, _ location: SourceLocation) {
  let boxes = layout.boxes.indices.sorted { layout.boxes[$0].left < layout.boxes[$1].left }
  for (place, index) in boxes.enumerated() {
    for other in boxes[(place + 1)...] {
      guard layout.boxes[other].left < layout.boxes[index].right else { break }
      #expect(
        !layout.boxes[index].overlaps(layout.boxes[other]), "boxes \(index), \(other)",
        sourceLocation: location)
    }
    for group in layout.groups.indices {
      let holds = groups(around: graph.boxes[index].group, graph).contains(group)
      #expect(
        holds
          ? layout.groups[group].contains(layout.boxes[index])
          : !layout.groups[group].overlaps(layout.boxes[index]),
        "box \(index), group \(group)", sourceLocation: location)
    }
  }
}

private func groups(around group: Int?, _ graph: LayoutGraph) -> [Int] {
  guard let group else { return [] }
  return [group] + groups(around: graph.groups[group].parent, graph)
}

private func frame(of end: LayoutGraph.End, _ layout: Layout) -> Frame {
  switch end {
  case .box(let index): layout.boxes[index]
  case .group(let index): layout.groups[index]
  }
}

private func touches(_ frame: Frame, _ point: Point) -> Bool {
  (abs(point.x - frame.left) < 0.01 || abs(point.x - frame.right) < 0.01) && point.y >= frame.top
    && point.y <= frame.bottom
}
