import Diagnostics
import Evaluation
import Findings
import Graph
import Integrity
import Packs
import Project
import SourcePlaces
import Terraform

/// Takes one input all the way: what was read of it, graph, findings.
struct InputJudge {
  let policies: LoadedPolicies
  let reader: InputReader
  let project: LoadedProject
  /// Whether an input without resources is all right.
  var allowsEmpty = false
  /// Whether to look for what Terraform itself would stop at.
  var checksIntegrity = true
  /// The files that plans were made of.
  var sources: SourceIndex?
  /// What providers' types have; those that a call gives come first.
  var schemas = Pack.schemas

  /// Judges an input and adds what there is to say of it to `report`; `nil` where it could not be read.
  func judge(_ read: InputReader.Read, into report: inout Report) -> Judged? {
    report.diagnostics += read.diagnostics
    guard let model = read.model else { return nil }
    report.inputs += inputs(read, model)
    if model.mentionedResources == 0 { report.diagnostics.append(empty(read.name)) }
    let graph = ResourceGraph(model, schemas: schemas)
    let (policies, mistakes) = policies.policies(for: graph)
    report.diagnostics += mistakes
    guard let policies else { return Judged(graph, by: nil) }
    var outcome = Judging.run(policies, on: graph)
    if checksIntegrity { addIntegrity(of: graph, to: &outcome) }
    report.diagnostics += waive(&outcome, in: graph)
    report.findings += placed(outcome.findings, read.kind == .configuration ? nil : sources)
    report.summary += outcome.summary
    return Judged(graph, by: policies)
  }

  /// The findings with their places in the files that a plan was made of, where they are found there.
  private func placed(_ findings: [Finding], _ sources: SourceIndex?) -> [Finding] {
    guard var sources else { return findings }
    return findings.map { finding in
      var finding = finding
      finding.location =
        sources.place(of: finding.address, attribute: finding.decidingAttribute) ?? finding.location
      return finding
    }
  }

  /// Each stack of an output folder is an input of its own.
  private func inputs(_ read: InputReader.Read, _ model: Model) -> [Report.Input] {
    model.roots.map { root in
      let stack = model.modules[root].name
      return Report.Input(
        path: stack.isEmpty ? read.name : "\(read.name)/stacks/\(stack)", kind: read.kind.name,
        formatVersion: model.formatVersion.isEmpty ? nil : model.formatVersion,
        terraformVersion: model.terraformVersion,
        resources: stack.isEmpty ? model.resources.count : model.resourceCount(ofRoot: root))
    }
  }

  private func addIntegrity(of graph: ResourceGraph, to outcome: inout Outcome) {
    let problems = project.adjustments.adjusted(Integrity.findings(in: graph))
    outcome.findings += problems
    outcome.summary.fail += problems.count { $0.verdict == .fail }
    outcome.summary.unknown += problems.count { $0.verdict == .unknown }
  }

  /// Applies the waivers that the input carries itself.
  private func waive(_ outcome: inout Outcome, in graph: ResourceGraph) -> [Diagnostic] {
    let (rules, mistakes) = InlineWaiverReader.read(graph)
    var waivers = Waivers(rules, today: project.today)
    waivers.apply(to: &outcome.findings, &outcome.summary)
    return mistakes
      + waivers.diagnostics { policies.expectsUse(ofWaiverFor: $0, checksIntegrity: checksIntegrity) }
  }

  private func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      allowsEmpty ? .warning : .error, "input-empty", "\(name) has no resource and no data source",
      help: allowsEmpty ? nil : "check that it is the right input; --allow-empty lets it pass")
  }
}
