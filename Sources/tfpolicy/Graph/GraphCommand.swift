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
        tfpolicy graph plan.json --format svg > graph.svg
        tfpolicy graph plan.json --format svg --fold modules > overview.svg
        tfpolicy graph cdk.tf.json --format dot | dot -Tpdf > graph.pdf
      """)

  @Argument(
    help: ArgumentHelp("A plan or a configuration as JSON; - for standard input.", valueName: "input"),
    completion: .file())
  var input: String

  @Option(name: .customLong("format"), help: "The format of the graph.")
  var format: GraphFormat = .dot

  @Option(
    help: ArgumentHelp(
      "What is drawn as one node: auto, none, modules or types.",
      discussion: "Without it pictures are folded as much as it takes to read them, other formats not at all."
    ))
  var fold: GraphFolding?

  @OptionGroup(title: "Values of a configuration's variables")
  var variables: VariableArguments

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp("The folder with the JSON configuration that a plan was made of.", valueName: "path"))
  var source: String?

  @Flag(name: .customLong("allow-partial"), help: "Accept plans that failed or leave something out.")
  var allowPartial = false

  func run() throws {
    let variables = VariableLoader.load(variables.options)
    let read = InputReader(
      allowsPartial: allowPartial, inputs: variables.inputs, namedInputs: variables.named, source: source
    ).read(input)
    let diagnostics = variables.diagnostics + read.diagnostics
    for diagnostic in diagnostics {
      write(
        DiagnosticText.text(of: diagnostic, style: TextStyle(usesColour: false, width: Terminal.width)),
        to: .error)
    }
    let isBroken = diagnostics.contains { $0.severity == .error }
    if let model = read.model {
      write(format.write(GraphPicture(of: ResourceGraph(model)), folding: fold), to: .output)
    }
    throw ExitCode((read.model == nil || isBroken ? Gate.Status.notJudged : .clean).rawValue)
  }
}

extension GraphFormat: ExpressibleByArgument {}
extension GraphFolding: ExpressibleByArgument {}
