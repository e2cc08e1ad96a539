import ArgumentParser
import Diagnostics
import Evaluation
import Findings
import Graph
import Integrity
import Packs
import PolicyLanguage
import Reporting

/// `tfpolicy explain`: says what a policy asks, and how it comes to a verdict.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a policy, and its verdicts.",
    discussion: """
      Without an input: what the policy asks, why, and how to mend a violation. With one: how it judges each of its
      subjects, with the truth of every condition and the values that were looked at.

      Examples:
        tfpolicy explain aws-db-private-subnets
        tfpolicy explain aws-db-private-subnets plan.json
        tfpolicy explain aws-db-private-subnets plan.json 'module.data.aws_db_instance.main'
      """)

  @Argument(help: "The id of a policy, or of a rule of integrity.")
  var policy: String

  @Argument(
    help: ArgumentHelp("A plan or a configuration; - for standard input.", valueName: "input"),
    completion: .file())
  var input: String?

  @Argument(help: ArgumentHelp("The address of one subject.", valueName: "address"))
  var address: String?

  @OptionGroup var policies: PolicyArguments

  @OptionGroup(title: "Values of a configuration's variables")
  var variables: VariableArguments

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp("The folder with the JSON configuration that a plan was made of.", valueName: "path"),
    completion: .directory)
  var source: String?

  @Flag(name: .customLong("allow-partial"), help: "Accept plans that failed or leave something out.")
  var allowPartial = false

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  func run() throws {
    var explaining = Explaining(
      PolicySource(policies), style: TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width))
    if let rule = explaining.rule(named: policy) {
      if let input {
        let variables = VariableLoader.load(variables.options)
        explaining.diagnostics += variables.diagnostics + SourceFolder.diagnostics(at: source)
        let reader = InputReader(
          allowsPartial: allowPartial, inputs: variables.inputs, namedInputs: variables.named,
          workspace: variables.workspace, source: source)
        explaining.explain(rule, on: reader.read(input), address: address)
      } else {
        explaining.describe(rule)
      }
    }
    Terminal.show(explaining.diagnostics)
    write(explaining.text, to: .output)
    let isBroken = explaining.diagnostics.contains { $0.severity == .error }
    throw ExitCode((isBroken ? Gate.Status.notJudged : .clean).rawValue)
  }
}
