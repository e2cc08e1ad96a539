import Diagnostics
import Findings
import Integrity
import PolicyLanguage
import Project
import Reporting

/// A policy in words: what it asks, why, and what to do.
struct PolicyDescription {
  let style: TextStyle

  func text(of policy: Policy, in source: PolicySource) -> String {
    let definitions = source.policies?.definitions ?? []
    let severity = source.project.adjustments.severity(of: policy.id, otherwise: policy.severity)
    var text = head(policy.id, severity, policy.title, source)
    for outline in policy.outline(definitions) { text += "\n" + paragraph(outline) }
    for view in source.policies.map({ policy.usedViews($0) }) ?? [] { text += "\n" + paragraph(view.outline) }
    text += parameters(of: policy, in: source)
    text += rest(policy.rationale, policy.fix, policy.references)
    return text + line("from", "\(policy.place)")
  }

  func text(of rule: IntegrityRule, in source: PolicySource) -> String {
    let severity = source.project.adjustments.severity(of: rule.rawValue, otherwise: rule.severity)
    return head(rule.rawValue, severity, rule.title, source)
      + "\nIt looks at configurations for what Terraform itself would stop at.\n"
      + rest(rule.rationale, rule.fix, [IntegrityRule.reference]) + line("from", "tfpolicy itself")
  }

  /// The parameters of the policy's file and of those with its definitions, with what they are here.
  private func parameters(of policy: Policy, in source: PolicySource) -> String {
    guard let policies = source.policies else { return "" }
    let files = Set([policy.place.file] + policy.usedDefinitions(policies.definitions).map(\.place.file))
    let used = policies.parameters.filter { files.contains($0.place.file) }
    guard !used.isEmpty else { return "" }
    return "\n" + used.map { line("with", $0.words) }.joined()
  }

  private func head(_ id: String, _ severity: Severity, _ title: String, _ source: PolicySource) -> String {
    var text = "\(style.paint(VisibleText.of(id), .strong))  \(severity.rawValue)\n\(VisibleText.of(title))\n"
    for disabling in source.project.file.disabled where disabling.policy.text == id {
      text += style.paint("disabled here: \(VisibleText.of(disabling.reason))", .warning) + "\n"
    }
    return text
  }

  private func paragraph(_ outline: Outline) -> String {
    outline.lines().map { VisibleText.of($0) + "\n" }.joined()
  }

  private func rest(_ rationale: String?, _ fix: String?, _ references: [String]) -> String {
    "\n" + (rationale.map { line("why", $0) } ?? "") + (fix.map { line("fix", $0) } ?? "")
      + references.map { line("see", $0) }.joined()
  }

  private func line(_ label: String, _ text: String) -> String {
    Prose.wrapped(label: label, text, style: style)
  }
}
