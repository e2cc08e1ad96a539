import Reporting
import Testing

@Suite struct GraphFoldingTests {
  /// Three instances of one block, two more of the type, two instances of a module with two resources each.
  private static let picture = GraphPicture(
    nodes: ["t.a[0]", "t.a[1]", #"t.a["x.y[1]"]"#, "t.b", "t.c", "u.d"].map { node($0) } + [
      GraphPicture.Node(address: "module.m", type: "module", module: "", action: nil)
    ]
      + ["0", #""k.l""#].flatMap { key in
        ["t.e", "t.f"].map { node("module.m[\(key)].\($0)", "module.m[\(key)]") }
      },
    edges: [
      edge("t.a[0]", "t.a[1]"), edge("t.a[0]", "u.d"), edge("t.a[1]", "u.d"), edge("t.b", "u.d", "other"),
      edge("module.m[0].t.e", "module.m[0].t.f"), edge("module.m[0].t.e", "t.a[0]"),
    ])

  private static func node(_ address: String, _ module: String = "") -> GraphPicture.Node {
    let local = module.isEmpty ? address : String(address.dropFirst(module.count + 1))
    return GraphPicture.Node(
      address: address, type: String(local.prefix(1)), module: module, action: "create")
  }

  private static func edge(_ from: String, _ to: String, _ attribute: String = "x") -> GraphPicture.Edge {
    GraphPicture.Edge(from: from, to: to, attribute: attribute, isCertain: true)
  }

  private func check(
    _ folding: GraphFolding, _ nodes: [String], _ edges: [String],
    at location: SourceLocation = #_sourceLocation
  ) {
    let folded = folding.fold(Self.picture)
    let found = folded.nodes.map { $0.members.isEmpty ? $0.address : "\($0.address) (\($0.members.count))" }
    #expect(found == nodes, sourceLocation: location)
    #expect(folded.edges.map { "\($0.from) > \($0.to)" } == edges, sourceLocation: location)
  }

  @Test func types() {
    check(
      .types,
      ["t.* (5)", "u.d", "module.m", "module.m[0].t.* (2)", #"module.m["k.l"].t.* (2)"#],
      ["t.* > u.d", "t.* > u.d", "module.m[0].t.* > t.*"])
  }

  @Test func modules() {
    check(
      .modules,
      [
        "t.a[0]", "t.a[1]", #"t.a["x.y[1]"]"#, "t.b", "t.c", "u.d", "module.m", "module.m[0] (2)",
        #"module.m["k.l"] (2)"#,
      ],
      ["t.a[0] > t.a[1]", "t.a[0] > u.d", "t.a[1] > u.d", "t.b > u.d", "module.m[0] > t.a[0]"])
  }

  @Test func whatIsSmallStaysAsItIs() {
    #expect(GraphFolding.auto.fold(Self.picture) == Self.picture)
    #expect(GraphFolding.none.fold(Self.picture) == Self.picture)
  }

  /// Folding goes on until the picture can be read, and loses no node.
  @Test func whatIsLargeIsFolded() {
    let nodes = (0..<40).flatMap { module in
      (0..<75).map { Self.node("module.m[\(module)].t.a[\($0)]", "module.m[\(module)]") }
    }
    let folded = GraphFolding.auto.fold(GraphPicture(nodes: nodes, edges: []))
    #expect(folded.nodes.map(\.address).first == "module.m[0].t.a[*]")
    #expect(folded.nodes.count == 40)
    #expect(folded.nodes.flatMap(\.members) == nodes)
  }
}
