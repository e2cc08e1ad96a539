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
        tfpolicy graph plan.json --format html --focus aws_db_instance.db > database.html
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

  @Option(
    help: ArgumentHelp(
      "Show only what is near this resource, module, variable or output; instances may be left out.",
      valueName: "address"))
  var focus: String?

  @Option(help: "How many references away from --focus.")
  var depth: Int = 2

  @Option(
    help: ArgumentHelp(
      "What lays out an SVG: auto, graphviz or own.",
      discussion: "auto takes Graphviz where its dot is installed. Pages are always laid out by tfpolicy."))
  var layout: LayoutEngine = .auto

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
      allowsPartial: allowPartial, inputs: variables.inputs, namedInputs: variables.named,
      workspace: variables.workspace, source: source
    ).read(input)
    var diagnostics =
      variables.diagnostics + SourceFolder.diagnostics(at: source) + read.diagnostics
    if let model = read.model {
      do throws(GraphFocus.Failure) {
        let whole = GraphPicture(of: ResourceGraph(model))
        let picture =
          try focus.map { address throws(GraphFocus.Failure) in
            try GraphFocus.picture(whole, around: address, depth: depth)
          } ?? whole
        let engine = layout.engine { diagnostics.append($0) }
        write(format.write(picture, folding: fold, engine: engine), to: .output)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    let style = TextStyle(usesColour: false, width: Terminal.width)
    for diagnostic in diagnostics { write(DiagnosticText.text(of: diagnostic, style: style), to: .error) }
    let isBroken = diagnostics.contains { $0.severity == .error }
    throw ExitCode((read.model == nil || isBroken ? Gate.Status.notJudged : .clean).rawValue)
  }
}

extension GraphFormat: ExpressibleByArgument {}
extension GraphFolding: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
