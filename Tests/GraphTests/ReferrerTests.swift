import Graph
import Terraform
import Testing
import Values

/// Which nodes of type `s` refer to `w.one`, by `a` or by attributes of blocks.
@Suite struct ReferrerTests {
  private func check(
    _ plan: PlanText, by attributes: [String] = ["a"], gives expected: [String],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let graph = try plan.graph()
    var navigator = Navigator(graph)
    let target = try #require(graph.nodes(of: .resource).first { graph.address(of: $0) == "w.one" })
    let wanted = NodeSelection(kind: .resource, types: graph.model.types.index(of: "s").map { [$0] } ?? [])
    let found = navigator.referrers(to: target, wanted: wanted, key: attributes.joined()) {
      attributes.contains($0)
    }
    #expect(found.map { words($0, graph) } == expected, sourceLocation: location)
  }

  private func words(_ reached: Reached, _ graph: ResourceGraph) -> String {
    switch reached {
    case .node(let node): graph.address(of: node)
    case .possible(let node, _): "maybe \(graph.address(of: node))"
    case .choice: "choice"
    case .unresolved: "unresolved"
    case .literal: "literal"
    case .nothing: "nothing"
    }
  }

  private func plan(
    _ expressions: String, after: String = "{}", unknown: String = #"{"a":true}"#,
    target: (String, String) = ("{}", #"{"id":true}"#)
  ) -> PlanText {
    PlanText(
      changes: [("s.x", after, unknown), ("w.one", target.0, target.1), ("w.two", "{}", #"{"id":true}"#)],
      root: """
        {"variables":{"v":{}},"resources":[\(block("s.x", expressions)),\(block("w.one", "{}")),\(block("w.two", "{}"))]}
        """)
  }

  @Test func references() throws {
    try check(plan(#"{"a":\#(refers("w.one.id"))}"#), gives: ["s.x"])
    try check(plan(#"{"a":\#(refers("w.two.id"))}"#), gives: [])
    try check(plan(#"{"b":\#(refers("w.one.id"))}"#, unknown: #"{"b":true}"#), gives: [])
    try check(plan(#"{"a":\#(refers("w.one.id", "w.two.id"))}"#), gives: ["maybe s.x"])
  }

  @Test func attributesOfBlocks() throws {
    let plan = plan(
      #"{"a":[{"b":\#(refers("w.one.id"))}]}"#, after: #"{"a":[{}]}"#, unknown: #"{"a":[{"b":true}]}"#)
    try check(plan, by: ["a.b"], gives: ["s.x"])
    try check(plan, by: ["a"], gives: ["s.x"])
    try check(plan, by: ["b"], gives: [])
  }

  @Test func lostReferencesMayMeanAnyNode() throws {
    try check(plan(#"{"a":\#(refers("local.l"))}"#), gives: ["maybe s.x"])
  }

  @Test func whatIsWrittenOutNeverDoesUnlessItIsAName() throws {
    let literal = #"{"a":{"constant_value":"n"}}"#
    try check(plan(literal, after: #"{"a":"n"}"#, unknown: "{}"), gives: [])
    try check(
      plan(literal, after: #"{"a":"n"}"#, unknown: "{}", target: (#"{"name":"n"}"#, #"{"id":true}"#)),
      gives: ["maybe s.x"])
    try check(
      plan(literal, after: #"{"a":"n"}"#, unknown: "{}", target: (#"{"id":"n"}"#, "{}")), gives: ["s.x"])
    try check(
      plan(literal, after: #"{"a":"n"}"#, unknown: "{}", target: (#"{"id":"m","name":"n"}"#, "{}")), gives: []
    )
  }

  @Test func variablesOfTheRootAreWrittenOutElsewhere() throws {
    try check(plan(#"{"a":\#(refers("var.v"))}"#, after: #"{"a":"n"}"#, unknown: "{}"), gives: [])
  }
}
