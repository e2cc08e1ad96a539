import Diagnostics
import Evaluation
import Findings
import Graph
import Integrity
import Packs
import PolicyLanguage
import Project
import Reporting
import Terraform

/// Explains one policy, by itself or on an input.
struct Explaining {
  /// What can be explained.
  enum Rule {
    case policy(Policy)
    case integrity(IntegrityRule)
  }

  let source: PolicySource
  let style: TextStyle
  var diagnostics: [Diagnostic]
  /// What is to be said.
  private(set) var text = ""

  init(_ source: PolicySource, style: TextStyle) {
    self.source = source
    self.style = style
    diagnostics = source.diagnostics
  }

  /// The policy or the rule of that name; what is near is said where there is none.
  mutating func rule(named name: String) -> Rule? {
    if let rule = IntegrityRule(rawValue: name) { return .integrity(rule) }
    guard let policies = source.policies else { return nil }
    if let policy = policies.policies.first(where: { $0.id == name }) { return .policy(policy) }
    let known = policies.policies.map(\.id) + IntegrityRule.allCases.map(\.rawValue)
    let pack = Pack.all.first { $0.files.contains { $0.policies.contains(name) } }
    let help =
      pack.map { "it is in a pack that is not loaded: --policies builtin:\($0.name)" }
      ?? nearestWord(to: name, among: known).map { "did you mean \($0)?" }
      ?? "tfpolicy policies lists all"
    diagnostics.append(Diagnostic(.error, "unknown-policy", "there is no policy \(name)", help: help))
    return nil
  }

  /// The policy in words.
  mutating func describe(_ rule: Rule) {
    let description = PolicyDescription(style: style)
    switch rule {
    case .policy(let policy): text += description.text(of: policy, in: source)
    case .integrity(let rule): text += description.text(of: rule, in: source)
    }
  }

  /// How the policy judges the subjects of an input, or one of them.
  mutating func explain(_ rule: Rule, on read: InputReader.Read, address: String?) {
    diagnostics += read.diagnostics
    guard let model = read.model else { return }
    let graph = ResourceGraph(model, schemas: Pack.schemas)
    switch rule {
    case .policy(let policy): explain(policy, graph, address)
    case .integrity(let rule): explain(rule, graph, address)
    }
  }

  private mutating func explain(_ policy: Policy, _ graph: ResourceGraph, _ address: String?) {
    guard let policies = source.policies else { return }
    var evaluator = Evaluator(policies: policies, graph: graph)
    let answers = evaluator.explain(policy)
    let wanted = answers.filter { address == nil || $0.ruling.address == address }
    if wanted.isEmpty { return reportNothing(policy.id, address, answers.map(\.ruling.address)) }
    text += wanted.map { ExplanationText(style: style).text(of: $0.explanation) }.joined(separator: "\n")
  }

  private mutating func explain(_ rule: IntegrityRule, _ graph: ResourceGraph, _ address: String?) {
    let findings = Integrity.findings(in: graph).filter { $0.policy == rule.rawValue }
    let wanted = findings.filter { address == nil || $0.address == address }
    guard graph.model.form == .configuration else {
      return text += "\(rule.rawValue) looks at configurations; Terraform has checked a plan already.\n"
    }
    if wanted.isEmpty {
      return text += "\(rule.rawValue) finds nothing\(address.map { " at \($0)" } ?? "").\n"
    }
    for finding in wanted { text += ExplanationText(style: style).text(of: finding) }
  }

  private mutating func reportNothing(_ policy: String, _ address: String?, _ known: [String]) {
    guard let address else {
      return text += "\(policy) has no subject in this input.\n"
    }
    let nearest = nearestWord(to: address, among: known).map { "did you mean \($0)?" }
    let some =
      known.isEmpty
      ? "it has none in this input" : "its subjects: \(known.prefix(10).joined(separator: ", "))"
    diagnostics.append(
      Diagnostic(
        .error, "unknown-subject", "\(policy) has no subject \(address)",
        help: nearest ?? "\(some)\(known.count > 10 ? ", …" : "")"))
  }
}
