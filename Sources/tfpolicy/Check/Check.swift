import Diagnostics
import Findings
import Project
import Reporting

/// Judges the inputs of a call, and shows the report.
struct Check {
  let options: CheckOptions

  /// The exit status of the call.
  func run() -> Gate.Status {
    var pictures: [ReportPicture] = []
    let report = judged(drawing: &pictures)
    let style = TextStyle(
      usesColour: Terminal.usesColour(options.color), width: Terminal.width, detail: options.detail)
    let writer = ReportWriter(
      format: options.format, destinations: options.outputs, style: style, pictures: pictures)
    let isWritten = writer.write(report.gate.filtered(report))
    return isWritten ? report.gate.status(of: report) : .notJudged
  }

  /// Whether a report shows graphs.
  private var drawsGraphs: Bool {
    options.format.hasPictures || options.outputs.contains { $0.format.hasPictures }
  }

  private func judged(drawing pictures: inout [ReportPicture]) -> Report {
    var report = Report(toolVersion: Tfpolicy.version)
    report.gate = Gate(failOn: options.failOn, onUnknown: options.onUnknown)
    let (project, problems) = ProjectLoader.load(options.project)
    let isProjectRight = !problems.contains { $0.severity == .error }
    let (policies, diagnostics) = isProjectRight ? PolicyLoader.load(options.policies, project) : (nil, [])
    let variables = VariableLoader.load(options.variables)
    let (sources, mistakes) = SourceFolder.index(at: options.source)
    let schemas = SchemaLoader.load(options.schemas)
    report.diagnostics = problems + diagnostics + variables.diagnostics + mistakes + schemas.diagnostics
    guard let policies else { return report }
    // Nothing is judged then, which must not look like a pass.
    if policies.count == 0 {
      report.diagnostics.append(Diagnostic(.error, "no-policy", "every policy that was loaded is disabled"))
    }
    report.summary.policies = policies.count
    let judge = InputJudge(
      policies: policies,
      reader: InputReader(
        allowsPartial: options.allowsPartial, inputs: variables.inputs, namedInputs: variables.named,
        workspace: variables.workspace, source: options.source),
      project: project, allowsEmpty: options.allowsEmpty, sources: sources, schemas: schemas.schemas)
    var waivers = Waivers(project.file.waivers, today: project.today)
    var last: Judged?
    defer { keepToTheEnd(last) }
    let parts = options.inputs.flatMap { input in
      last = nil
      return judge.reader.readAll(input).map { read in
        var part = Report()
        last = nil
        last = judge.judge(read, into: &part)
        if drawsGraphs, let graph = last?.graph, let name = part.inputs.first?.path {
          pictures.append(ReportPicture(input: name, picture: GraphPicture(of: graph)))
        }
        waivers.apply(to: &part.findings, &part.summary)
        return part
      }
    }
    let hasConfiguration = parts.contains { $0.inputs.contains { $0.kind == "configuration" } }
    report.diagnostics += waivers.diagnostics {
      policies.expectsUse(ofWaiverFor: $0, checksIntegrity: hasConfiguration)
    }
    report.add(parts)
    return report
  }
}
