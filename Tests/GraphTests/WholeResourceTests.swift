import Graph
import Terraform
import Testing
import Values

@Suite struct WholeResourceTests {
  private static let rest = #"""
    "variable":{"open":{},"names":{"default":["b","a"]}},
    "module":{"m":{"source":"./m","for_each":"${toset(var.names)}","n":"${each.key}"}}
    """#
  private static let more = #"""
    ,"c":{"count":2,"n":"n-${count.index}"},"e":{"for_each":"${toset([\"k\",\"l\"])}","n":"${each.key}"},
    "f":{"for_each":"${t.e}","n":"${each.value.n}-f","id_of":"${each.value.id}"},"open":{"count":"${var.open}","n":"o"},
    "dyn":{"dynamic":{"b":{"for_each":"${t.e}","content":{"n":"${b.value.n}","id":"${b.value.id}"}}}}
    """#

  private func graph(_ attribute: String) throws -> ResourceGraph {
    try configurationGraph(
      #"{"resource":{"t":{"x":{"a":\#(attribute)}\#(Self.more)}},\#(Self.rest)}"#,
      modules: ["./m": #"{"variable":{"n":{}},"output":{"o":{"value":"${var.n}!"},"p":{"value":1}}}"#])
  }

  @Test(arguments: [
    (#""${t.c[*].n}""#, "['n-0', 'n-1']"), (#""${t.c.*.n}""#, "['n-0', 'n-1']"), (#""${length(t.c)}""#, "2"),
    (#""${t.c[1].n}""#, "'n-1'"), (#""${t.c[length(t.c) - 1].n}""#, "'n-1'"),
    (#""${values(t.e)[*].n}""#, "['k', 'l']"), (#""${keys(t.e)}""#, "['k', 'l']"),
    (#""${{for k, v in t.e : k => v.n}}""#, "{k: 'k', l: 'l'}"),
    (#""${[for v in t.c : v.n]}""#, "['n-0', 'n-1']"),
    (#""${t.f[\"k\"].n}""#, "'k-f'"), (#""${module.m[\"a\"].o}""#, "'a!'"),
    (#""${module.m[\"a\"]}""#, "{o: 'a!', p: 1}"),
    (#""${{for k, m in module.m : k => m.o}}""#, "{a: 'a!', b: 'b!'}"),
    (#""${t.open[*].n}""#, "(which instances of open there are is not known)"),
    (#""${t.c[*].id}""#, "[(known after apply), (known after apply)]"),
    (#""${var.open ? t.c[0].n : \"n-0\"}""#, "'n-0'"),
    (#""${jsonencode({a = t.c[0].n})}""#, #"'{"a":"n-0"}'"#),
  ])
  func values(attribute: String, expected: String) throws {
    let graph = try graph(attribute)
    #expect(words(graph.attribute("a", of: try graph.node("t.x"))) == expected)
  }

  @Test func forEachOverAnotherResourceAndDynamicBlocks() throws {
    let graph = try graph("1")
    #expect(
      graph.nodes(of: .resource).map { graph.address(of: $0) }.filter { $0.hasPrefix("t.f") } == [
        #"t.f["k"]"#, #"t.f["l"]"#,
      ])
    #expect(
      words(graph.attribute("b", of: try graph.node("t.dyn")))
        == "[{id: (known after apply), n: 'k'}, {id: (known after apply), n: 'l'}]")
  }

  @Test func whatIsNotKnownIsReachedByItsExpression() throws {
    let graph = try graph("1")
    var navigator = Navigator(graph)
    func reached(_ address: String, _ path: AttributePath, _ value: Value) throws -> [String] {
      let source = Source(node: try graph.node(address), path: path, value: value)
      return navigator.origins(of: [source], wanted: .all).map { reached in
        if case .node(let node) = reached { graph.address(of: node) } else { "\(reached)" }
      }
    }
    let id = graph.attribute("id_of", of: try graph.node(#"t.f["l"]"#))
    #expect(try reached(#"t.f["l"]"#, AttributePath(.name("id_of")), id) == [#"t.e["l"]"#])
    guard case .list(let blocks) = graph.attribute("b", of: try graph.node("t.dyn")).content,
      case .object(let block) = blocks[1].content, let id = block["id"]
    else { return #expect(Bool(false)) }
    let path = AttributePath([.name("b"), .index(1), .name("id")])
    #expect(try reached("t.dyn", path, id) == [#"t.e["l"]"#])
  }

  @Test(arguments: [
    (#""${t.c[0].id}""#, "t.c[0].id"), (#""${upper(t.c[1].id)}""#, "upper(t.c[1].id)"),
    (#""p-${t.c[0].id}-s""#, #"template("p-", t.c[0].id, "-s")"#), (#""${var.open}""#, "var.open"),
    (#""${t.c[0].id == \"x\"}""#, #"("x" == t.c[0].id)"#),
    (#""${\"x\" == t.c[0].id}""#, #"("x" == t.c[0].id)"#),
    (#""${element(t.c[*].id, 1)}""#, "t.c[1].id"), (#""${t.c[0].list[2].x}""#, "t.c[0].list[2].x"),
    (#""${t.c[0].id}${timestamp()}""#, nil), (#""${try(t.c[0].id, 1)}""#, nil),
    (#""${sensitive(t.c[0].id)}""#, "t.c[0].id"),
  ])
  func theExpressionOfAnUnknownValue(attribute: String, expected: String?) throws {
    let graph = try graph(attribute)
    guard case .unknown(let unknown) = graph.attribute("a", of: try graph.node("t.x")).content else {
      return #expect(Bool(false))
    }
    #expect(unknown.expression == expected)
  }

  @Test(arguments: [
    (#""p-${var.open}-s""#, "p-", "-s"), (#""${var.open}""#, "", ""),
    (#""a${\"b${var.open}\"}${var.open}c""#, "ab", "c"),
    (#""${var.open ? \"ab-x\" : \"ac-x\"}""#, "a", "-x"),
    (#""${var.open ? \"p-${var.open}\" : \"p\"}""#, "p", ""),
    (#""x%{ if var.open }y%{ endif }z""#, "x", "z"),
  ])
  func theEndsOfAnUnknownText(attribute: String, prefix: String, suffix: String) throws {
    let graph = try graph(attribute)
    guard case .unknown(let unknown) = graph.attribute("a", of: try graph.node("t.x")).content else {
      return #expect(Bool(false))
    }
    #expect(unknown.prefix == prefix)
    #expect(unknown.suffix == suffix)
  }
}
