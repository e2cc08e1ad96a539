import Graph
import Terraform
import Testing
import Values

/// What arrows reach; the type `t` stands for the wanted one in modules, `s` for a source, `w` for what is wanted.
@Suite struct NavigatorTests {
  /// What `s.x`'s attribute `a` reaches of type `w`, in words.
  private func check(
    _ plan: PlanText, from address: String = "s.x", wanted kind: NodeKind = .resource,
    reaches expected: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let graph = try plan.graph()
    var navigator = Navigator(graph)
    let source = try #require(graph.nodes(of: .resource).first { graph.address(of: $0) == address })
    let value = graph.attribute("a", of: source)
    let types: [Int32] = graph.model.types.index(of: "w").map { [$0] } ?? []
    let wanted = NodeSelection(kind: kind, types: kind == .resource ? types : nil)
    let reached = navigator.origins(of: sources(value, source), wanted: wanted)
    #expect(reached.map { words($0, graph) } == expected, sourceLocation: location)
  }

  private func sources(_ value: Value, _ node: NodeID) -> [Source] {
    let path = AttributePath([.name("a")])
    guard case .list(let elements) = value.content else {
      return [Source(node: node, path: path, value: value, isWholeList: false)]
    }
    return elements.enumerated().map {
      Source(node: node, path: path.appending(.index($0.offset)), value: $0.element)
    }
  }

  private func words(_ reached: Reached, _ graph: ResourceGraph) -> String {
    switch reached {
    case .node(let node): graph.address(of: node)
    case .possible(let node, _): "maybe \(graph.address(of: node))"
    case .choice(let all): "one of \(all.map { words($0, graph) }.joined(separator: ", "))"
    case .unresolved: "unresolved"
    case .literal: "literal"
    case .nothing: "nothing"
    }
  }

  private func plan(_ expression: String, value: String = "null", unknown: String = "true") -> PlanText {
    PlanText(
      changes: [
        ("s.x", #"{"a":\#(value)}"#, #"{"a":\#(unknown)}"#), ("w.one", "{}", #"{"id":true}"#),
        ("w.two", #"{"name":"two"}"#, #"{"id":true}"#), ("o.z", "{}", #"{"id":true}"#),
      ],
      root: """
        {"variables":{"v":{}},"resources":[\(block("s.x", #"{"a":\#(expression)}"#)),\(block("w.one", "{}")),\
        \(block("w.two", "{}")),\(block("o.z", #"{"w_id":\#(refers("w.two.id"))}"#))]}
        """)
  }

  @Test func oneReference() throws {
    try check(plan(refers("w.one.id", "w.one")), reaches: ["w.one"])
  }

  @Test func severalReferencesOfOneValueAreAChoice() throws {
    try check(plan(refers("w.one.id", "w.two.id")), reaches: ["one of w.one, w.two"])
  }

  @Test func aMapTakesAsManyReferencesAsItHasValues() throws {
    let both = refers("w.one.id", "w.two.id")
    let two = plan(both, value: #"{"x":null,"y":["known"]}"#, unknown: #"{"x":true}"#)
    try check(two, reaches: ["w.one", "w.two"])
    try check(plan(both, value: "{}", unknown: #"{"x":true}"#), reaches: ["one of w.one, w.two"])
  }

  @Test func aListTakesAllItsReferences() throws {
    try check(
      plan(refers("w.one.id", "w.two.id"), value: "[null,null]", unknown: "[true,true]"),
      reaches: ["w.one", "w.two"])
    try check(
      plan(refers("w.one.id", "w.two.id"), value: "[null]", unknown: "[true]"),
      reaches: ["one of w.one, w.two"])
  }

  @Test func aKnownElementBesideAReferenceIsWrittenOut() throws {
    try check(
      plan(refers("w.one.id"), value: #"["w-1",null]"#, unknown: "[false,true]"),
      reaches: ["w.one", "literal"])
  }

  @Test func aVariableIsKnownSoAnUnknownValueComesFromElsewhere() throws {
    try check(plan(refers("var.v", "w.one.id")), reaches: ["w.one"])
    try check(plan(refers("var.v"), value: #""w-1""#, unknown: "false"), reaches: ["literal"])
  }

  @Test func anotherTypeIsNoItemUnlessItsAttributeLeadsOn() throws {
    try check(plan(refers("o.z.id")), reaches: ["nothing"])
    try check(plan(refers("o.z.w_id")), reaches: ["w.two"])
  }

  @Test func lostWaysStayUnresolved() throws {
    try check(plan(refers("local.l")), reaches: ["unresolved"])
    try check(plan(refers("w.gone.id")), reaches: ["unresolved"])
    try check(plan("{}"), reaches: ["unresolved"])
  }

  @Test func whatIsGivenFromOutsideIsNothingThatTheDocumentDeclares() throws {
    try check(
      plan(refers("var.v"), value: #""given""#, unknown: "false"), wanted: .variable, reaches: ["var.v"])
    try check(
      plan(refers("var.v"), value: #""given""#, unknown: "false"), wanted: .output, reaches: ["nothing"])
    try check(
      plan(#"{"constant_value":"given"}"#, value: #""given""#, unknown: "false"), wanted: .output,
      reaches: ["nothing"])
    try check(plan(refers("local.lost")), wanted: .output, reaches: ["unresolved"])
    try check(
      plan(refers("local.lost"), value: #""known""#, unknown: "false"), wanted: .local,
      reaches: ["unresolved"])
  }

  @Test func aNameThatMayBecomeAnIdIsAChoice() throws {
    try check(
      plan(#"{"constant_value":"two"}"#, value: #""two""#, unknown: "false"),
      reaches: ["one of maybe w.two, literal"])
    try check(plan(#"{"constant_value":"w-9"}"#, value: #""w-9""#, unknown: "false"), reaches: ["literal"])
  }

  @Test func knownIdentifiersAreLookedUp() throws {
    let plan = PlanText(
      changes: [
        ("s.x", #"{"a":["w-1","w-2"]}"#, "{}"), ("w.one", #"{"id":"w-1"}"#, "{}"),
        ("w.two", #"{"id":"w-2"}"#, "{}"),
      ],
      root: "{}")
    try check(plan, reaches: ["w.one", "w.two"])
  }

  @Test func circlesEnd() throws {
    let plan = PlanText(
      changes: [("s.x", "{}", #"{"a":true}"#), ("o.z", "{}", #"{"a":true}"#), ("w.one", "{}", "{}")],
      root: """
        {"resources":[\(block("s.x", #"{"a":\#(refers("o.z.a"))}"#)),\(block("o.z", #"{"a":\#(refers("s.x.a"))}"#))]}
        """)
    try check(plan, reaches: ["unresolved"])
  }
}

/// Instances of `count` and `for_each`, and modules.
extension NavigatorTests {
  private func counted(_ expression: String, _ more: String = #","count_expression":{"constant_value":2}"#)
    -> PlanText
  {
    PlanText(
      changes: [
        ("s.x[0]", "{}", #"{"a":true}"#), ("s.x[1]", "{}", #"{"a":true}"#),
        ("w.one[0]", "{}", #"{"id":true}"#),
        ("w.one[1]", "{}", #"{"id":true}"#),
      ],
      root: """
        {"resources":[\(block("s.x", #"{"a":\#(expression)}"#, more)),\
        \(block("w.one", "{}", #","count_expression":{"constant_value":2}"#))]}
        """)
  }

  @Test func theSameIndexWhereBothCountTheSame() throws {
    try check(counted(refers("w.one", "count.index")), from: "s.x[1]", reaches: ["w.one[1]"])
    try check(counted(refers("w.one[0].id", "w.one[0]", "w.one")), from: "s.x[1]", reaches: ["w.one[0]"])
  }

  @Test func forEachOverAResourceMeansTheInstanceWithTheSameKey() throws {
    let repetition = #","for_each_expression":{"references":["w.one"]}"#
    let plan = PlanText(
      changes: [
        (#"s.x["k"]"#, "{}", #"{"a":true}"#), (#"w.one["k"]"#, "{}", "{}"), (#"w.one["l"]"#, "{}", "{}"),
      ],
      root: """
        {"resources":[\(block("s.x", #"{"a":\#(refers("each.value.id", "each.value"))}"#, repetition)),\
        \(block("w.one", "{}", #","for_each_expression":{}"#))]}
        """)
    try check(plan, from: #"s.x["k"]"#, reaches: [#"w.one["k"]"#])
  }

  @Test func throughModuleInputsAndOutputsAtAnyDepth() throws {
    let inner = #"""
      {"variables":{"in":{}},"outputs":{"out":{"expression":{"references":["var.in"]}}},
      "resources":[\#(block("t.user", #"{"a":\#(refers("var.in"))}"#))]}
      """#
    let middle = #"""
      {"variables":{"in":{}},"outputs":{"out":{"expression":{"references":["module.inner.out","module.inner"]}}},
      "module_calls":{"inner":{"expressions":{"in":{"references":["var.in"]}},"module":\#(inner)}}}
      """#
    let root = #"""
      {"resources":[\#(block("s.x", #"{"a":\#(refers("module.middle.out", "module.middle"))}"#)),\#(block("w.one", "{}"))],
      "module_calls":{"middle":{"expressions":{"in":{"references":["w.one.id","w.one"]}},"module":\#(middle)}}}
      """#
    let plan = PlanText(
      changes: [
        ("s.x", "{}", #"{"a":true}"#), ("w.one", "{}", #"{"id":true}"#),
        ("module.middle.module.inner.t.user", "{}", #"{"a":true}"#),
      ], root: root)
    try check(plan, reaches: ["w.one"])
    try check(plan, from: "module.middle.module.inner.t.user", reaches: ["w.one"])
  }
}
