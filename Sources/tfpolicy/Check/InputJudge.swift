import Diagnostics
import Evaluation
import Findings
import Graph
import JSONSyntax
import Terraform

/// Takes one input all the way: bytes, document, model, graph, findings.
struct InputJudge {
  let policies: LoadedPolicies
  /// Whether an input without resources is all right.
  var allowsEmpty = false
  /// Whether a plan that failed or leaves something out is all right.
  var allowsPartial = false

  /// Judges the input at `path` and adds what there is to say of it to `report`.
  func judge(_ path: String, into report: inout Report) {
    let name = path == "-" ? "<stdin>" : path
    let bytes: JSONBytes
    do throws(FileError) {
      bytes = try FileReader.document(at: path)
    } catch {
      report.diagnostics.append(
        Diagnostic(.error, "input-unreadable", "\(name) cannot be read: \(error.reason)"))
      return
    }
    let (document, problems) = read(bytes, name)
    report.diagnostics += problems
    if let document { judge(document, name, into: &report) }
  }

  /// What PowerShell's `>` makes of a plan is UTF-16: it is converted, and that is said.
  private func read(_ bytes: JSONBytes, _ name: String) -> (
    document: JSONDocument?, diagnostics: [Diagnostic]
  ) {
    let (document, problems) = JSONDocument.read(bytes, file: name)
    guard problems.first?.id == "json-utf16", let converted = bytes.convertedFromUTF16() else {
      return (document, problems.map { allowed($0) })
    }
    let (found, others) = JSONDocument.read(converted, file: name)
    let note = Diagnostic(.note, "json-utf16", "\(name) is UTF-16 and was read as such")
    return (found, [note] + others.map { allowed($0) })
  }

  private func judge(_ document: JSONDocument, _ name: String, into report: inout Report) {
    let kind = DocumentKind(of: document)
    guard kind == .plan else {
      report.diagnostics.append(refusal(of: kind, document.place(of: document.root)))
      return
    }
    let (model, problems) = PlanReader.read(document)
    report.diagnostics += problems.map { allowed($0) }
    guard let model else { return }
    report.inputs.append(input(name, kind, model))
    if model.mentionedResources == 0 { report.diagnostics.append(empty(name)) }
    let graph = ResourceGraph(model)
    let (policies, mistakes) = policies.policies(for: graph)
    report.diagnostics += mistakes
    guard let policies else { return }
    let outcome = Judging.run(policies, on: graph)
    report.findings += outcome.findings
    report.summary += outcome.summary
  }

  private func input(_ name: String, _ kind: DocumentKind, _ model: Model) -> Report.Input {
    Report.Input(
      path: name, kind: kind.name, formatVersion: model.formatVersion,
      terraformVersion: model.terraformVersion,
      resources: model.resources.count)
  }

  /// Duplicate keys are judged as Terraform reads them, the last one counts; what `--allow-partial` allows is said.
  private func allowed(_ diagnostic: Diagnostic) -> Diagnostic {
    let isPartial = ["plan-errored", "plan-incomplete"].contains(diagnostic.id)
    guard diagnostic.id == "json-duplicate-key" || (isPartial && allowsPartial) else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.severity = .warning
    return diagnostic
  }

  private func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      allowsEmpty ? .warning : .error, "input-empty", "\(name) has no resource and no data source",
      help: allowsEmpty ? nil : "check that it is the right plan; --allow-empty lets it pass")
  }

  private func refusal(of kind: DocumentKind, _ place: Place) -> Diagnostic {
    let help = "tfpolicy reads plans: terraform plan -out tfplan && terraform show -json tfplan > plan.json"
    let start = Place(file: place.file, start: place.start, end: place.start)
    switch kind {
    case .other(let found):
      return Diagnostic(
        .error, "input-unknown", "expected a Terraform plan, found \(found)", at: start, help: help)
    default:
      return Diagnostic(
        .error, "input-unsupported", "this is a Terraform \(kind.name), which this version does not judge",
        at: start,
        help: help)
    }
  }
}
