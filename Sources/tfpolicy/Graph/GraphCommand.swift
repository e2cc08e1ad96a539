import ArgumentParser
import Diagnostics
import Findings
import Graph
import Reporting

/// `tfpolicy graph`: shows what refers to what.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Shows the resource graph of a plan or a configuration.",
    discussion: """
      Nodes are resources, data sources, module calls, variables, locals, outputs and provider configurations; edges are
      their references, by attribute.

      Examples:
        tfpolicy graph plan.json --format json
        tfpolicy graph cdk.tf.json --format dot | dot -Tsvg > graph.svg
      """)

  @Argument(
    help: ArgumentHelp("A plan or a configuration as JSON; - for standard input.", valueName: "input"))
  var input: String

  @Option(name: .customLong("format"), help: "The format of the graph.")
  var format: GraphFormat = .dot

  @OptionGroup(title: "Values of a configuration's variables")
  var variables: VariableArguments

  @Flag(name: .customLong("allow-partial"), help: "Accept plans that failed or leave something out.")
  var allowPartial = false

  func run() throws {
    let variables = VariableLoader.load(variables.options)
    let read = InputReader(
      allowsPartial: allowPartial, inputs: variables.inputs, namedInputs: variables.named
    ).read(input)
    let diagnostics = variables.diagnostics + read.diagnostics
    for diagnostic in diagnostics {
      write(
        DiagnosticText.text(of: diagnostic, style: TextStyle(usesColour: false, width: Terminal.width)),
        to: .error)
    }
    let isBroken = diagnostics.contains { $0.severity == .error }
    if let model = read.model { write(format.write(picture(of: ResourceGraph(model))), to: .output) }
    throw ExitCode((read.model == nil || isBroken ? Gate.Status.notJudged : .clean).rawValue)
  }

  private func picture(of graph: ResourceGraph) -> GraphPicture {
    let shown: Set<NodeKind> = [.resource, .data, .module, .output, .variable, .local, .provider]
    let nodes = graph.allNodes.filter { shown.contains(graph.kind(of: $0)) }
    return GraphPicture(
      nodes: nodes.map { node in
        GraphPicture.Node(
          address: graph.address(of: node), type: graph.typeName(of: node),
          module: graph.moduleAddress(of: node),
          action: graph.actions(on: node))
      },
      edges: graph.edges().map { edge in
        GraphPicture.Edge(
          from: graph.address(of: edge.from), to: graph.address(of: edge.to), attribute: edge.attribute,
          isCertain: edge.isCertain)
      })
  }
}

extension GraphFormat: ExpressibleByArgument {}
