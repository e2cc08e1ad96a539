import Graph
import Terraform
import Testing
import Values

@Suite struct ModuleTests {
  private static let network = #"""
    {"variable":{"cidr":{"type":"string"},"names":{"type":"set(string)","default":["b","a"]},"secret":{"sensitive":true,"default":"s"}},
    "locals":{"upper":"${upper(var.cidr)}"},
    "resource":{"t":{"net":{"cidr":"${var.cidr}","upper":"${local.upper}"},"sub":{"for_each":"${var.names}","net":"${t.net.id}","n":"${each.key}"}}},
    "output":{"cidr":{"value":"${t.net.cidr}"},"id":{"value":"${t.net.id}"},"secret":{"value":"${var.secret}","sensitive":true}}}
    """#

  private func graph(_ root: String, _ modules: [String: String] = ["./network": network]) throws
    -> ResourceGraph
  {
    try configurationGraph(root, modules: modules)
  }

  private func edges(_ graph: ResourceGraph) -> [String] {
    graph.edges().map { "\(graph.address(of: $0.from)).\($0.attribute) → \(graph.address(of: $0.to))" }
      .sorted()
  }

  @Test func argumentsAreTheValuesOfVariables() throws {
    let graph = try graph(
      #"{"variable":{"c":{"default":"10.0.0.0/a"}},"module":{"n":{"source":"./network","cidr":"${var.c}"}}}"#)
    #expect(
      graph.nodes(of: .resource).map { graph.address(of: $0) } == [
        "module.n.t.net", #"module.n.t.sub["a"]"#, #"module.n.t.sub["b"]"#,
      ])
    let net = try graph.node("module.n.t.net")
    #expect(words(graph.attribute("cidr", of: net)) == "'10.0.0.0/a'")
    #expect(words(graph.attribute("upper", of: net)) == "'10.0.0.0/A'")
    #expect(words(graph.attribute("value", of: try graph.node("module.n.var.cidr"))) == "'10.0.0.0/a'")
    #expect(words(graph.attribute("value", of: try graph.node("module.n.output.cidr"))) == "'10.0.0.0/a'")
    #expect(words(graph.attribute("value", of: try graph.node("module.n.output.secret"))) == "secret 's'")
  }

  @Test func outputsAreTheValuesOfTheCall() throws {
    let graph = try graph(
      #"""
      {"module":{"n":{"source":"./network","cidr":"c"},"m":{"source":"./network","for_each":"${toset([\"x\"])}","cidr":"${each.key}"}},
      "resource":{"t":{"r":{"cidr":"${module.n.cidr}","id":"${module.n.id}","key":"${module.m[\"x\"].cidr}","none":"${module.n.nothing}",
      "secret":"${module.n.secret}","whole":"${module.n}"}}}}
      """#)
    let node = try graph.node("t.r")
    #expect(words(graph.attribute("cidr", of: node)) == "'c'")
    #expect(words(graph.attribute("id", of: node)) == "(known after apply)")
    #expect(words(graph.attribute("key", of: node)) == "'x'")
    #expect(words(graph.attribute("none", of: node)) == "(module.n has no output nothing)")
    #expect(words(graph.attribute("secret", of: node)) == "secret 's'")
    #expect(words(graph.attribute("cidr", of: try graph.node(#"module.m["x"].t.net"#))) == "'x'")
  }

  @Test func edgesLeadThroughVariablesAndOutputs() throws {
    let graph = try graph(
      #"{"module":{"n":{"source":"./network","cidr":"${t.a.id}","count":1}},"resource":{"t":{"a":{},"b":{"n":"${module.n[0].id}"}}}}"#
    )
    let found = edges(graph)
    for edge in [
      "t.b.n → module.n[0].output.id", "module.n[0].output.id.value → module.n[0].t.net",
      "module.n[0].t.net.cidr → module.n[0].var.cidr", "module.n[0].var.cidr.value → t.a",
      #"module.n[0].t.sub["a"].net → module.n[0].t.net"#,
    ] {
      #expect(found.contains(edge), "\(edge) in \(found)")
    }
  }

  @Test func callsOfCallsAndOfItself() throws {
    let graph = try graph(
      #"{"module":{"o":{"source":"./outer"}}}"#,
      [
        "./outer": #"{"module":{"i":{"source":"./inner"},"self":{"source":"./outer"}}}"#,
        "./inner": #"{"resource":{"t":{"x":{}}}}"#,
      ])
    #expect(graph.nodes(of: .resource).map { graph.address(of: $0) } == ["module.o.module.i.t.x"])
    #expect(
      graph.model.modules.compactMap(\.unread) == ["it calls itself"])
  }

  @Test func providersReachModulesAsTerraformPassesThem() throws {
    let graph = try graph(
      #"""
      {"provider":{"t":[{"region":"eu"},{"alias":"w","region":"us"}]},
      "module":{"plain":{"source":"./m"},"passed":{"source":"./m","providers":{"t":"t.w"}},"own":{"source":"./own"},
      "alias":{"source":"./alias","providers":{"t.x":"${t.w}"}}}}
      """#,
      [
        "./m": #"{"resource":{"t_x":{"a":{}}}}"#,
        "./own": #"{"provider":{"t":{"region":"own"}},"resource":{"t_x":{"a":{}}}}"#,
        "./alias": #"{"resource":{"t_x":{"a":{"provider":"t.x"},"b":{}}}}"#,
      ])
    func region(_ address: String) throws -> String? {
      let provider = try #require(graph.provider(of: try graph.node(address)), "\(address)")
      return words(graph.attribute("region", of: provider))
    }
    #expect(try region("module.plain.t_x.a") == "'eu'")
    #expect(try region("module.passed.t_x.a") == "'us'")
    #expect(try region("module.own.t_x.a") == "'own'")
    #expect(try region("module.alias.t_x.a") == "'us'")
    #expect(try region("module.alias.t_x.b") == "'eu'")
  }

  @Test(arguments: [
    ("string", "1", "'1'"), ("number", "\"2\"", "2"), ("bool", "\"true\"", "true"),
    ("list(string)", "[1,true]", "['1', 'true']"), ("set(string)", #"["b","a","b"]"#, "['a', 'b']"),
    ("map(number)", #"{"a":"1"}"#, "{a: 1}"), ("tuple([string, number])", #"[1,"2"]"#, "['1', 2]"),
    (
      "object({ a = string, b = optional(number, 80), c = optional(bool) })", #"{"a":1,"x":2}"#,
      "{a: '1', b: 80, c: null}"
    ),
    ("list(object({ p = number }))", #"[{"p":"1"}]"#, "[{p: 1}]"), ("any", #"{"a":1}"#, "{a: 1}"),
    ("number", "\"x\"", "(the value that was given is no number)"),
    ("object({ a = string })", "{}", "(the value that was given is no object({ a = string }))"),
    ("nonsense(", "1", "1"),
  ])
  func valuesHaveTheTypeThatTheirVariableDeclares(type: String, given: String, expected: String) throws {
    let graph = try graph(
      #"{"module":{"m":{"source":"./m","v":\#(given)}}}"#,
      ["./m": #"{"variable":{"v":{"type":"\#(type)"}},"resource":{"t":{"x":{"a":"${var.v}"}}}}"#])
    #expect(words(graph.attribute("a", of: try graph.node("module.m.t.x"))) == expected)
  }
}
