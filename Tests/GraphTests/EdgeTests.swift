import Graph
import Terraform
import Testing

@Suite struct EdgeTests {
  private func edges(_ graph: ResourceGraph) -> [String] {
    graph.edges().map { edge in
      "\(graph.address(of: edge.from)).\(edge.attribute) \(edge.isCertain ? "→" : "⇢") \(graph.address(of: edge.to))"
    }.sorted()
  }

  @Test func everyReferenceOfAConfigurationIsAnEdge() throws {
    let graph = try configurationGraph(
      #"""
      {"variable":{"v":{}},"locals":{"l":"${t.a.id}"},"output":{"o":{"value":"${local.l}"}},
      "provider":{"t":{"region":"${var.v}"}},"module":{"m":{"source":"./m","x":"${t.a.id}"}},
      "resource":{"t":{"a":{"n":"plain"},
        "b":{"list":["${t.a.id}","x"],"nested":[{"deep":{"k":"${data.d.q.id}"}}],"depends_on":["t.a"],"text":"${local.l}-${module.m.y}"},
        "c":{"count":2,"n":"${t.c2[count.index].id}"},"c2":{"count":2,"n":"${var.v}"},
        "e":{"for_each":"${toset([t.a.n])}","n":"${t.c2[0].id}","lifecycle":{"replace_triggered_by":["t.b"]}}}},
      "data":{"d":{"q":{"filter":{"v":"${t.a.id}"}}}}}
      """#)
    #expect(
      edges(graph) == [
        "data.d.q.filter → t.a", "local.l.value → t.a", "module.m.x → t.a", "output.o.value → local.l",
        "provider.t.region → var.v", "t.b.depends_on → t.a", "t.b.list → t.a", "t.b.nested → data.d.q",
        "t.b.text → local.l", "t.b.text → module.m", "t.c2[0].n → var.v", "t.c2[1].n → var.v",
        "t.c[0].n → t.c2[0]", "t.c[1].n → t.c2[1]", #"t.e["plain"].for_each → t.a"#,
        #"t.e["plain"].lifecycle → t.b"#,
        #"t.e["plain"].n → t.c2[0]"#,
      ])
  }

  @Test func instancesThatCannotBeToldApartAreUncertain() throws {
    let graph = try configurationGraph(
      #"{"resource":{"t":{"a":{"count":3},"b":{"count":2,"n":"${t.a[count.index].id}"},"all":{"n":"${t.a[*].id}"}}}}"#
    )
    #expect(
      edges(graph).filter { $0.hasPrefix("t.b[0]") } == [
        "t.b[0].n ⇢ t.a[0]", "t.b[0].n ⇢ t.a[1]", "t.b[0].n ⇢ t.a[2]",
      ])
    #expect(
      edges(graph).filter { $0.hasPrefix("t.all") } == [
        "t.all.n → t.a[0]", "t.all.n → t.a[1]", "t.all.n → t.a[2]",
      ])
  }

  @Test func aPlanHasTheSameEdges() throws {
    let plan = PlanText(
      changes: [("t.a", "{}", #"{"id":true}"#), ("t.b", "{}", #"{"n":true}"#)],
      root: """
        {"variables":{"v":{}},"outputs":{"o":{"expression":\(refers("t.b.n"))}},
        "resources":[\(block("t.a", "{}")),\(block("t.b", #"{"n":\#(refers("t.a.id", "t.a"))}"#, #","depends_on":["t.a"]"#))]}
        """)
    #expect(edges(try plan.graph()) == ["output.o.value → t.b", "t.b.depends_on → t.a", "t.b.n → t.a"])
  }

  @Test func templatesThatAPlanKeepsAsConstantsAreEdges() throws {
    let plan = PlanText(
      changes: [("t.a", "{}", #"{"id":true}"#), ("t.b", "{}", #"{"n":true}"#)],
      root: """
        {"resources":[\(block("t.a", "{}")),
        \(block("t.b", #"{"n":{"constant_value":"x-${t.a.id} ${HOME} ${other.thing}"}}"#))]}
        """)
    #expect(edges(try plan.graph()) == ["t.b.n → t.a"])
  }

  @Test func aDynamicBlockRefersToWhatStandsBesideIt() throws {
    let blocks = "[\(block("t.n", "{}")),\(block("t.l", "{}"))]"
    let calls = ["a", "b"].map {
      #""\#($0)":{"source":"./m","expressions":{},"module":{"resources":\#(blocks)}}"#
    }
    let plan = PlanText(
      changes: ["a", "b"].flatMap { module in
        [
          ("module.\(module).t.n", "{}", #"{"id":true}"#),
          ("module.\(module).t.l", #"{"part":[{}]}"#, #"{"part":[{"n_id":true}]}"#),
        ]
      },
      root: #"{"module_calls":{\#(calls.joined(separator: ","))}}"#,
      relevant: [("module.a.t.n", "id"), ("module.b.t.n", "id")])
    #expect(
      edges(try plan.graph()) == [
        "module.a.t.l.part ⇢ module.a.t.n", "module.b.t.l.part ⇢ module.b.t.n",
      ])
  }

  /// Of a dynamic block a plan keeps nothing but what its changes rest on.
  @Test func whatADynamicBlockMayReferTo() throws {
    let plan = PlanText(
      changes: [
        (#"p_net.n["a"]"#, "{}", #"{"id":true}"#), (#"p_net.n["b"]"#, "{}", #"{"id":true}"#),
        ("p_key.k", "{}", #"{"id":true,"arn":true}"#), ("p_known.x", #"{"name":"x"}"#, #"{"id":true}"#),
        (
          "p_host.h", #"{"port":[{},{}],"disk":[{}],"tags":{}}"#,
          #"{"id":true,"port":[{"net_id":true},{"net_id":true}],"disk":[{"inner":[{"secret":true}]}],"tags":{"a":true},"own":true}"#
        ),
        ("p_host.i", #"{"port":[{}]}"#, #"{"port":[{"net_id":true}]}"#),
      ],
      root: """
        {"outputs":{"nets":{"expression":\(refers("p_net.n"))},"x":{"expression":\(refers("p_known.x.name", "p_known.x"))}},
        "resources":[\(block("p_net.n", "{}", #","for_each_expression":{}"#)),\(block("p_key.k", "{}")),
        \(block("p_known.x", "{}")),\(block("p_host.h", "{}")),
        \(block("p_host.i", #"{"port":[{"net_id":\#(refers("var.v"))}]}"#))]}
        """,
      relevant: [("p_net.n", nil), ("p_key.k", "arn"), ("p_known.x", "name"), ("p_gone.g", nil)])
    #expect(
      edges(try plan.graph()).filter { $0.hasPrefix("p_") } == [
        "p_host.h.disk ⇢ p_key.k", #"p_host.h.port ⇢ p_net.n["a"]"#, #"p_host.h.port ⇢ p_net.n["b"]"#,
      ])
  }

  @Test func undeclaredReferences() throws {
    let graph = try configurationGraph(
      #"{"resource":{"t":{"a":{"n":"${t.b.id} ${var.v} ${local.l} ${module.m.o} ${data.d.x.id} ${each.key} ${path.module}"}}}}"#
    )
    #expect(
      graph.undeclaredReferences().map(\.reference.text) == [
        "t.b.id", "var.v", "local.l", "module.m.o", "data.d.x.id",
      ])
  }
}
