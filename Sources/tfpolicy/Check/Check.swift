import Diagnostics
import Findings
import Integrity
import Project
import Reporting

/// Judges the inputs of a call, and shows the report.
struct Check {
  let options: CheckOptions

  /// The exit status of the call.
  func run() -> Gate.Status {
    let gate = Gate(failOn: options.failOn, onUnknown: options.onUnknown)
    var report = Report()
    let (project, problems) = ProjectLoader.load(options.project)
    report.diagnostics = problems
    let isProjectRight = !problems.contains { $0.severity == .error }
    let (policies, diagnostics) = isProjectRight ? PolicyLoader.load(options.policies, project) : (nil, [])
    let variables = VariableLoader.load(options.variables)
    report.diagnostics += diagnostics + variables.diagnostics
    let (sources, mistakes) = SourceFolder.index(at: options.source)
    report.diagnostics += mistakes
    if let policies {
      report.summary.policies = policies.count
      let judge = InputJudge(
        policies: policies,
        reader: InputReader(
          allowsPartial: options.allowsPartial, inputs: variables.inputs, namedInputs: variables.named),
        project: project, allowsEmpty: options.allowsEmpty, sources: sources)
      for input in options.inputs { judge.judge(input, into: &report) }
      waive(&report, project, policies)
    }
    report.sortFindings()
    show(gate.filtered(report))
    return gate.status(of: report)
  }

  /// Applies the waivers of the project, and says which had nothing to waive.
  private func waive(_ report: inout Report, _ project: LoadedProject, _ policies: LoadedPolicies) {
    var waivers = Waivers(project.file.waivers, today: project.today)
    waivers.apply(to: &report.findings, &report.summary)
    let hasConfiguration = report.inputs.contains { $0.kind == "configuration" }
    report.diagnostics += waivers.diagnostics { policy in
      guard project.adjustments.asks(policy) else { return false }
      return policies.ids.contains(policy) || (hasConfiguration && IntegrityRule(rawValue: policy) != nil)
    }
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
