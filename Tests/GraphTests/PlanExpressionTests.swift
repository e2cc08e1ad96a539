import Graph
import Terraform
import Testing
import Values

/// What the expressions of a plan tell of values that are unknown when it is made.
@Suite struct PlanExpressionTests {
  private func graph(_ expression: String, _ more: String = "", planned: String = "true") throws
    -> ResourceGraph
  {
    try PlanText(
      changes: [
        ("t.a", #"{"n":"name"}"#, #"{"id":true,"arn":true}"#),
        ("t.x", #"{"a":null}"#, #"{"a":\#(planned),"id":true}"#),
      ],
      root: """
        {"variables":{"v":{}},"resources":[\(block("t.a", "{}")),\(block("t.x", #"{"a":\#(expression)}"#))]\(more)}
        """
    ).graph()
  }

  private func unknown(_ expression: String) throws -> Unknown? {
    let graph = try graph(expression)
    guard case .unknown(let unknown) = graph.attribute("a", of: try graph.node("t.x")).content else {
      return nil
    }
    return unknown
  }

  @Test func templatesInConstantsAreEvaluated() throws {
    let plain = try unknown(#"{"constant_value":"${t.a.id}","references":["t.a.id","t.a"]}"#)
    #expect(plain?.expression == "t.a.id" && plain?.reason == .knownAfterApply)
    let text = try unknown(#"{"constant_value":"x-${t.a.id}-${t.a.n}"}"#)
    #expect(text?.prefix == "x-" && text?.suffix == "-name")
    let encoded = try unknown(#"{"constant_value":"${jsonencode({r = t.a.arn, n = t.a.n})}"}"#)
    #expect(encoded?.structure.map { words($0) } == "{n: 'name', r: (known after apply)}")
    // References alone do not tell what is made of them.
    #expect(try unknown(#"{"references":["t.a.id","t.a"]}"#)?.expression == nil)
  }

  /// What is unknown although nobody set it is computed by the provider, and so is what was set to null.
  @Test(arguments: [
    (#"{"constant_value":null}"#, "null"), (#"{"references":["var.n"]}"#, "null"),
    (#"{"references":["var.v"]}"#, "(known after apply)"),
    (#"{"references":["var.n","var.v"]}"#, "(known after apply)"),
    (#"{"references":["local.l"]}"#, "(known after apply)"), ("{}", "(known after apply)"),
  ])
  func whatIsSetToNothing(expression: String, expected: String) throws {
    let plan = PlanText(
      changes: [("module.m.t.x", #"{"a":null}"#, #"{"a":true}"#)],
      root: """
        {"module_calls":{"m":{"expressions":{"v":{"constant_value":"w"}},"module":{"variables":{"n":{"default":null},"v":{}},
        "resources":[\(block("t.x", #"{"a":\#(expression)}"#))]}}}}
        """)
    let graph = try plan.graph()
    #expect(words(graph.attribute("a", of: try graph.node("module.m.t.x"))) == expected)
  }

  @Test(arguments: [
    (#"{"references":["var.n"]}"#, "null"), (#"{"references":["var.w"]}"#, "(known after apply)"),
    (#"{"references":["local.l"]}"#, "(known after apply)"),
  ])
  func whatIsSetToNothingByCallsOfModules(argument: String, expected: String) throws {
    let resource = block("t.x", #"{"a":{"references":["var.v"]}}"#)
    let inner = #"{"variables":{"v":{"default":null}},"resources":[\#(resource)]}"#
    let plan = PlanText(
      changes: [("module.m.module.i.t.x", #"{"a":null}"#, #"{"a":true}"#)],
      root: """
        {"module_calls":{"m":{"expressions":{"w":{"constant_value":"w"}},"module":{"variables":{"n":{"default":null},"w":{}},
        "module_calls":{"i":{"expressions":{"v":\(argument)},"module":\(inner)}}}}}}
        """)
    let graph = try plan.graph()
    #expect(words(graph.attribute("a", of: try graph.node("module.m.module.i.t.x"))) == expected)
  }

  @Test func whatTheProviderComputesIsTheSameEverywhere() throws {
    let graph = try graph(#"{"constant_value":"${t.a.id}"}"#)
    guard case .unknown(let own) = graph.attribute("id", of: try graph.node("t.a")).content,
      case .unknown(let referring) = graph.attribute("a", of: try graph.node("t.x")).content
    else { return #expect(Bool(false)) }
    #expect(own.isSame(as: referring))
  }

  @Test func elementsOfLists() throws {
    let graph = try graph(#"{"constant_value":["${t.a.id}","lit"]}"#, planned: #"[true,false]"#)
    #expect(words(graph.attribute("a", of: try graph.node("t.x"))).hasPrefix("[(known after apply)"))
  }

  @Test func argumentsOfProvidersAndModules() throws {
    let graph = try graph(
      #"{"constant_value":"lit"}"#,
      #","module_calls":{"m":{"source":"./m","expressions":{"v":{"constant_value":"${t.a.n}-${var.v}"}},"module":{"variables":{"v":{}},"outputs":{"o":{"expression":{"constant_value":"${var.v}!"}}}}}}"#
    )
    #expect(words(graph.attribute("v", of: try graph.node("module.m"))).hasPrefix("(var.v"))
    #expect(words(graph.attribute("value", of: try graph.node("module.m.output.o"))).hasPrefix("(var.v"))
  }
}
