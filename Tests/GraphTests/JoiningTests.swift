import Graph
import JSONSyntax
import Terraform
import Testing
import Values

/// A plan, joined to the configuration beside it.
@Suite struct JoiningTests {
  private static let plan = #"""
    {"format_version":"1.2","variables":{"v":{"value":"w"}},"resource_changes":[
    {"address":"t.a","mode":"managed","type":"t","name":"a","change":{"actions":["create"],"after":{"n":"w-a"},"after_unknown":{"id":true}}},
    {"address":"t.x","mode":"managed","type":"t","name":"x","change":{"actions":["create"],"after":{"n":null,"b":[{}]},"after_unknown":{"id":true,"n":true,"b":[{"id":true}],"other":true}}}],
    "configuration":{"root_module":{"variables":{"v":{}},"outputs":{"o":{"expression":{"references":["local.l"]}}},"resources":[
    {"mode":"managed","type":"t","name":"a","expressions":{"n":{"references":["local.l"]}}},
    {"mode":"managed","type":"t","name":"x","expressions":{"n":{"references":["local.id"]}}}],
    "module_calls":{"m":{"source":"./m","expressions":{"p":{"references":["local.l"]}},"module":{"variables":{"p":{}}}}}}}}
    """#
  private static let source = #"""
    {"terraform":{"backend":{"s3":{"bucket":"b"}}},"variable":{"v":{"type":"string"}},"locals":{"l":"${var.v}-a","id":"i-${t.a.id}"},"output":{"o":{"value":"${local.l}"}},
    "module":{"m":{"source":"./m","p":"${local.l}"}},
    "resource":{"t":{"a":{"n":"${local.l}","lifecycle":{"prevent_destroy":true}},
    "x":{"n":"${local.id}","lifecycle":{"replace_triggered_by":["t.a"]},"dynamic":{"b":{"for_each":[1],"content":{"id":"${t.a.id}"}}}}}}}
    """#

  private func graph(joined: Bool = true) throws -> ResourceGraph {
    let texts = [("plan.json", Self.plan), ("main.tf.json", Self.source)]
    let (found, _) = JSONDocument.read(joining: texts.map { [JSONText($0.0, JSONBytes(copying: $0.1.utf8))] })
    let document = try #require(found)
    let bodies = Array(document.elements(of: document.root))
    let root = try #require(document.elements(of: bodies[0]).first { _ in true })
    let model = try #require(PlanReader.read(document, root: root).model)
    guard joined else { return ResourceGraph(model) }
    let sources = ModuleSources(
      folders: [ModuleSources.Folder(body: bodies[1])], roots: [ModuleSources.Root(folder: 0)])
    return ResourceGraph(model.joined(to: sources))
  }

  private func edges(_ graph: ResourceGraph) -> [String] {
    graph.edges().map { "\(graph.address(of: $0.from)).\($0.attribute) → \(graph.address(of: $0.to))" }
  }

  @Test func localsAndDynamicBlocksLeadOn() throws {
    let joined = edges(try graph())
    let alone = edges(try graph(joined: false))
    for edge in [
      "t.a.n → local.l", "local.l.value → var.v", "local.id.value → t.a", "t.x.b → t.a",
      "t.x.lifecycle → t.a",
      "module.m.p → local.l",
    ] {
      #expect(joined.contains(edge), "\(edge) in \(joined)")
      #expect(!alone.contains(edge), "\(edge)")
    }
  }

  @Test func whatAPlanLeavesOut() throws {
    let graph = try graph()
    #expect(words(graph.attribute("backend", of: try graph.node("terraform"))) == "{s3: {bucket: 'b'}}")
    #expect(words(graph.attribute("lifecycle", of: try graph.node("t.a"))) == "{prevent_destroy: true}")
    #expect(words(graph.attribute("type", of: try graph.node("var.v"))) == "'string'")
    #expect(words(graph.attribute("value", of: try graph.node("local.l"))) == "'w-a'")
    #expect(words(graph.attribute("p", of: try graph.node("module.m"))) == "'w-a'")
    guard case .unknown(let unknown) = graph.attribute("n", of: try graph.node("t.x")).content else {
      return #expect(Bool(false))
    }
    #expect(unknown.prefix == "i-" && unknown.reason == .knownAfterApply)
    #expect(words(graph.attribute("other", of: try graph.node("t.x"))) == "null")
    let alone = try self.graph(joined: false)
    #expect(alone.attribute("backend", of: try alone.node("terraform")).unknownReason?.kind == .notCarried)
    #expect(alone.attribute("lifecycle", of: try alone.node("t.a")).unknownReason?.kind == .notCarried)
  }

  @Test func theArrowOfADynamicBlock() throws {
    let graph = try graph()
    let x = try graph.node("t.x")
    guard case .list(let blocks) = graph.attribute("b", of: x).content,
      case .object(let block) = blocks[0].content,
      let id = block["id"]
    else { return #expect(Bool(false)) }
    let source = Source(node: x, path: AttributePath([.name("b"), .index(0), .name("id")]), value: id)
    var navigator = Navigator(graph)
    #expect(
      navigator.origins(of: [source], wanted: NodeSelection(kind: .resource)) == [
        .node(try graph.node("t.a"))
      ])
  }
}
