import Graph
import Terraform
import Testing
import Values

@Suite struct AddressTests {
  private let graph = Result {
    try PlanText(
      changes: [(#"module.m["k"].t.n[0]"#, "{}", "{}"), ("w.one", "{}", "{}")],
      root: #"""
        {"variables":{"v":{"sensitive":true,"default":"d"}},"outputs":{"o":{"description":"d"}},
        "module_calls":{"m":{"source":"./m","for_each_expression":{},"expressions":{"x":{"constant_value":1}},
        "module":{"variables":{"x":{}},"outputs":{"y":{}}}}}}
        """#
    ).graph()
  }

  @Test func everyKindOfNodeHasOne() throws {
    let graph = try graph.get()
    func addresses(_ kind: NodeKind) -> [String] { graph.nodes(of: kind).map { graph.address(of: $0) } }
    #expect(addresses(.resource) == [#"module.m["k"].t.n[0]"#, "w.one"])
    #expect(addresses(.variable) == ["var.v", #"module.m["k"].var.x"#])
    #expect(addresses(.output) == ["output.o", #"module.m["k"].output.y"#])
    #expect(addresses(.module) == ["module.m"])
    #expect(addresses(.change) == ["", ""])
    #expect(addresses(.document) == ["document"])
    #expect(addresses(.terraform) == ["terraform"])
  }

  @Test func attributesOfWhatIsNoResource() throws {
    let graph = try graph.get()
    let variable = try #require(graph.nodes(of: .variable).first)
    #expect(graph.attribute("sensitive", of: variable) == .bool(true))
    #expect(graph.attribute("default", of: variable) == Value(.string("d"), isSensitive: true))
    #expect(graph.attribute("root", of: variable) == .bool(true))
    #expect(graph.attribute("type", of: variable).unknownReason?.kind == .notCarried)
    let output = try #require(graph.nodes(of: .output).last)
    #expect(graph.attribute("root", of: output) == .bool(false))
    let module = try #require(graph.nodes(of: .module).first)
    #expect(graph.attribute("source", of: module) == .string("./m"))
    #expect(graph.attribute("x", of: module) == .number(Number(1)))
    let settings = try #require(graph.nodes(of: .terraform).first)
    #expect(graph.attribute("backend", of: settings).unknownReason?.kind == .notCarried)
  }
}
