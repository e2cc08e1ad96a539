import Diagnostics
import Findings
import Reporting

/// Judges the inputs of a call, and shows the report.
struct Check {
  let options: CheckOptions

  /// The exit status of the call.
  func run() -> Gate.Status {
    let gate = Gate(failOn: options.failOn, onUnknown: options.onUnknown)
    var report = Report()
    let (policies, diagnostics) = PolicyLoader.load(options.policies)
    let variables = VariableLoader.load(options.variables)
    report.diagnostics = diagnostics + variables.diagnostics
    if let policies {
      report.summary.policies = policies.count
      let judge = InputJudge(
        policies: policies,
        reader: InputReader(
          allowsPartial: options.allowsPartial, inputs: variables.inputs, namedInputs: variables.named),
        allowsEmpty: options.allowsEmpty)
      for input in options.inputs { judge.judge(input, into: &report) }
    }
    report.sortFindings()
    show(gate.filtered(report))
    return gate.status(of: report)
  }

  /// The report goes to standard output; why nothing could be judged goes to standard error too where the report is
  /// for a machine.
  private func show(_ report: Report) {
    let style = TextStyle(usesColour: Terminal.usesColour(options.color), width: Terminal.width)
    write(options.format.write(report, style: style), to: .output)
    guard options.format != .text else { return }
    let plain = TextStyle(usesColour: false, width: style.width)
    for diagnostic in report.diagnostics where diagnostic.severity == .error {
      write(DiagnosticText.text(of: diagnostic, style: plain), to: .error)
    }
  }
}
