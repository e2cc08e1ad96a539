import ArgumentParser
import Diagnostics
import Findings
import PolicyLanguage
import Reporting

/// `tfpolicy check`: judges inputs by policies.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges plans by policies.",
    discussion: """
      Reads what `terraform show -json` or `tofu show -json` prints of a plan. Without --policies it uses the packs \
      builtin:terraform and builtin:aws.

      Examples:
        tfpolicy check plan.json
        terraform show -json tfplan | tfpolicy check -
        tfpolicy check plan.json --policies builtin:aws --policies policies/ --fail-on high
      """)

  @Argument(help: ArgumentHelp("Plans as JSON; - for standard input.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: .customLong("policies"), parsing: .singleValue,
    help: ArgumentHelp(
      "A policy file, a folder of them, or a pack; may be repeated.", valueName: "path|builtin:name"))
  var policies: [String] = []

  @Option(name: .customLong("format"), help: "The format of the report.")
  var format: Format = .text

  @Option(name: .customLong("fail-on"), help: "The lowest severity of violations that count.")
  var failOn: Severity = .info

  @Option(name: .customLong("on-unknown"), help: "What a verdict that cannot be known does.")
  var onUnknown: Gate.UnknownHandling = .warn

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  @Flag(name: .customLong("allow-empty"), help: "Accept inputs without any resource.")
  var allowEmpty = false

  @Flag(name: .customLong("allow-partial"), help: "Accept plans that failed or leave something out.")
  var allowPartial = false

  func run() throws {
    let gate = Gate(failOn: failOn, onUnknown: onUnknown)
    var report = Report()
    let (policies, diagnostics) = PolicyLoader.load(self.policies)
    report.diagnostics = diagnostics
    if let policies {
      report.summary.policies = policies.policies.count
      let judge = InputJudge(policies: policies, allowsEmpty: allowEmpty, allowsPartial: allowPartial)
      for input in inputs { judge.judge(input, into: &report) }
    }
    report.sortFindings()
    let status = gate.status(of: report)
    show(gate.filtered(report))
    throw ExitCode(status.rawValue)
  }

  /// The report goes to standard output; why nothing could be judged goes to standard error too where the report is
  /// for a machine.
  private func show(_ report: Report) {
    let style = TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width)
    write(format.write(report, style: style), to: .output)
    guard format != .text else { return }
    let plain = TextStyle(usesColour: false, width: style.width)
    for diagnostic in report.diagnostics where diagnostic.severity == .error {
      write(DiagnosticText.text(of: diagnostic, style: plain), to: .error)
    }
  }
}

extension Format: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Gate.UnknownHandling: ExpressibleByArgument {}
extension Terminal.ColourChoice: ExpressibleByArgument {}
