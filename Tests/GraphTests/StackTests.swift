import Graph
import JSONSyntax
import Terraform
import Testing
import Values

/// Stacks of one output folder, of which one reads the outputs of another.
@Suite struct StackTests {
  private static let producer = #"""
    {"terraform":{"backend":{"local":{"path":"/s/terraform.net.tfstate"}}},"resource":{"t":{"vpc":{"n":"v"}}},
    "output":{"cross-stack-output-t.vpc.id":{"value":"${t.vpc.id}","sensitive":true},"name":{"value":"${t.vpc.n}"}}}
    """#
  private static let consumer = #"""
    {"terraform":{"backend":{"local":{"path":"/s/terraform.app.tfstate"}}},
    "data":{"terraform_remote_state":{"X":{"backend":"local","config":{"path":"/s/terraform.net.tfstate"}}}},
    "resource":{"t":{"vpc":{"n":"own"},"x":{"vpc":"${data.terraform_remote_state.X.outputs.cross-stack-output-t.vpc.id}",
    "id":"${data.terraform_remote_state.X.outputs[\"cross-stack-output-t.vpc.id\"]}","n":"${data.terraform_remote_state.X.outputs.name}",
    "none":"${data.terraform_remote_state.X.outputs.none}"}}}}
    """#

  private func graph(_ consumer: String = consumer) throws -> ResourceGraph {
    let stacks = [("app", consumer), ("net", Self.producer)]
    let (found, _) = JSONDocument.read(
      joining: stacks.map { [JSONText("\($0.0)/cdk.tf.json", JSONBytes(copying: $0.1.utf8))] })
    let document = try #require(found)
    let folders = document.elements(of: document.root).map { ModuleSources.Folder(body: $0) }
    let roots = stacks.enumerated().map { ModuleSources.Root(folder: $0, name: $1.0) }
    let (model, diagnostics) = ConfigurationReader.read(
      document, sources: ModuleSources(folders: folders, roots: roots))
    #expect(diagnostics.isEmpty)
    return ResourceGraph(model)
  }

  private func node(_ address: String, _ graph: ResourceGraph) throws -> NodeID {
    try #require(graph.allNodes.first { graph.uniqueAddress(of: $0) == address })
  }

  @Test func outputsAreFollowedToTheProducer() throws {
    let graph = try graph()
    let x = try node("app/t.x", graph)
    #expect(words(graph.attribute("n", of: x)) == "'v'")
    #expect(words(graph.attribute("none", of: x)) == "(known after apply)")
    let id = graph.attribute("id", of: x)
    #expect(id.isSensitive && id.unknownReason != nil)
    var navigator = Navigator(graph)
    for name in ["id", "n"] {
      let source = Source(node: x, path: AttributePath(.name(name)), value: graph.attribute(name, of: x))
      let wanted = NodeSelection(kind: .resource)
      #expect(
        navigator.origins(of: [source], wanted: wanted) == [.node(try node("net/t.vpc", graph))], "\(name)")
    }
  }

  @Test func edgesCrossStacks() throws {
    let graph = try graph()
    let edges = graph.edges().map {
      "\(graph.uniqueAddress(of: $0.from)) → \(graph.uniqueAddress(of: $0.to))"
    }
    #expect(edges.contains("app/t.x → app/data.terraform_remote_state.X"))
    #expect(edges.contains("app/t.x → net/output.name"))
    #expect(edges.contains("net/output.name → net/t.vpc"))
    #expect(!edges.contains("app/t.x → app/t.vpc"))
  }

  @Test func theNameThatCDKTFGivesIsEnough() throws {
    let graph = try graph(
      Self.consumer.replacing("/s/terraform.net.tfstate", with: "elsewhere").replacing(
        "\"X\"", with: "\"cross-stack-reference-input-net\""
      ).replacing(
        "terraform_remote_state.X", with: "terraform_remote_state.cross-stack-reference-input-net"))
    #expect(words(graph.attribute("n", of: try node("app/t.x", graph))) == "'v'")
  }

  @Test func eachStackHasItsOwnSettings() throws {
    let graph = try graph()
    let settings = graph.nodes(of: .terraform)
    #expect(
      settings.map { words(graph.attribute("backend", of: $0)) } == [
        "{local: {path: '/s/terraform.app.tfstate'}}", "{local: {path: '/s/terraform.net.tfstate'}}",
      ])
  }
}
