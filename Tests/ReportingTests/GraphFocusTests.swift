import Diagnostics
import Reporting
import Testing

@Suite struct GraphFocusTests {
  /// a → b → c → d, and e alone; b in two instances; f in a module.
  private static let picture = GraphPicture(
    nodes: ["t.a", "t.b[0]", "t.b[1]", "t.c", "t.d", "t.e", "module.m.t.f"].map {
      GraphPicture.Node(address: $0, type: "t", module: $0.hasPrefix("module") ? "module.m" : "", action: nil)
    },
    edges: [("t.a", "t.b[0]"), ("t.b[0]", "t.c"), ("t.c", "t.d"), ("t.d", "module.m.t.f")].map {
      GraphPicture.Edge(from: $0.0, to: $0.1, attribute: "x", isCertain: true)
    })

  @Test(arguments: [
    ("t.c", 0, ["t.c"]), ("t.c", 1, ["t.b[0]", "t.c", "t.d"]),
    ("t.c", 2, ["t.a", "t.b[0]", "t.c", "t.d", "module.m.t.f"]), ("t.b", 0, ["t.b[0]", "t.b[1]"]),
    ("t.b[1]", 9, ["t.b[1]"]), ("module.m", 1, ["t.d", "module.m.t.f"]), ("t.e", -1, ["t.e"]),
    ("t.c", Int.max, ["t.a", "t.b[0]", "t.c", "t.d", "module.m.t.f"]),
  ])
  func focus(address: String, depth: Int, expected: [String]) throws {
    let picture = try GraphFocus.picture(Self.picture, around: address, depth: depth)
    #expect(picture.nodes.map(\.address) == expected)
    let isClosed = picture.edges.allSatisfy { expected.contains($0.from) && expected.contains($0.to) }
    #expect(isClosed)
  }

  @Test func unknown() {
    let failure = #expect(throws: GraphFocus.Failure.self) {
      try GraphFocus.picture(Self.picture, around: "t.cc", depth: 1)
    }
    #expect(failure?.diagnostic.message == "there is no t.cc in the graph")
    #expect(failure?.diagnostic.help == "did you mean t.c?")
  }
}
