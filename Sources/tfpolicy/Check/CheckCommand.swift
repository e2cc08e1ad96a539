import ArgumentParser
import Findings
import Reporting

/// `tfpolicy check`: judges inputs by policies.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges plans and configurations by policies.",
    discussion: """
      Reads what `terraform show -json` or `tofu show -json` prints of a plan, and JSON configurations as CDKTF \
      writes them. Without --policies it uses those that .tfpolicy.yaml names, or else the packs builtin:terraform and \
      builtin:aws.

      Examples:
        tfpolicy check plan.json
        tfpolicy check cdktf.out/stacks/app/cdk.tf.json
        terraform show -json tfplan | tfpolicy check -
        tfpolicy check plan.json --policies builtin:aws --policies policies/ --fail-on high
        tfpolicy check plan.json --output sarif=tfpolicy.sarif --output html=tfpolicy.html
      """)

  @Argument(
    help: ArgumentHelp("Plans and configurations as JSON; - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .customLong("policies"), parsing: .singleValue,
    help: ArgumentHelp(
      "A policy file, a folder of them, or a pack; may be repeated.", valueName: "path|builtin:name"),
    completion: .file())
  var policies: [String] = []

  @Option(name: .customLong("format"), help: "The format of the report.")
  var format: Format = .text

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp(
      """
      The folder of the configuration that a plan was made of: findings have its files and lines, and its *.tf.json tell \
      what a plan leaves out.
      """,
      valueName: "folder"), completion: .directory)
  var source: String?

  @Option(
    name: .customLong("schema"), parsing: .singleValue,
    help: ArgumentHelp(
      "What terraform providers schema -json printed, for the types of configurations; may be repeated.",
      valueName: "path"), completion: .file())
  var schemas: [String] = []

  @Option(
    name: .customLong("output"), parsing: .singleValue,
    help: ArgumentHelp(
      "A file that gets a report in a format, too; may be repeated.", valueName: "format=path"))
  var outputs: [ReportDestination] = []

  @Flag(help: "How much the text says.")
  var verbosity: Verbosity?

  @Option(name: .customLong("fail-on"), help: "The lowest severity of violations that count.")
  var failOn: Severity = .info

  @Option(name: .customLong("on-unknown"), help: "What a verdict that cannot be known does.")
  var onUnknown: Gate.UnknownHandling = .warn

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  @OptionGroup(title: "Values of a configuration's variables")
  var variables: VariableArguments

  @OptionGroup(title: "The project")
  var project: ProjectArguments

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("The day on which waivers are looked at (default: today).", valueName: "yyyy-mm-dd"))
  var today: String?

  @Flag(name: .customLong("allow-empty"), help: "Accept inputs without any resource.")
  var allowEmpty = false

  @Flag(name: .customLong("allow-partial"), help: "Accept plans that failed or leave something out.")
  var allowPartial = false

  /// The call as options.
  var options: CheckOptions {
    var project = project.options
    project.today = today
    return CheckOptions(
      inputs: inputs, policies: policies, format: format, outputs: outputs,
      detail: verbosity?.detail ?? .normal, failOn: failOn, onUnknown: onUnknown, color: color,
      allowsEmpty: allowEmpty, allowsPartial: allowPartial, variables: variables.options,
      project: project, source: source, schemas: schemas)
  }

  func run() throws {
    throw ExitCode(Check(options: options).run().rawValue)
  }
}

/// How much the text says, where it is not the usual.
enum Verbosity: EnumerableFlag {
  case quiet, verbose

  var detail: TextStyle.Detail { self == .quiet ? .quiet : .verbose }

  static func help(for value: Verbosity) -> ArgumentHelp? {
    value == .quiet
      ? "Only a line a violation, and the counts." : "All facts, and what is known of each policy."
  }
}

extension Format: ExpressibleByArgument {
  static var allValueDescriptions: [String: String] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.purpose) })
  }
}

extension ReportDestination: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}

extension Severity: ExpressibleByArgument {}
extension Gate.UnknownHandling: ExpressibleByArgument {}
extension Terminal.ColourChoice: ExpressibleByArgument {}
