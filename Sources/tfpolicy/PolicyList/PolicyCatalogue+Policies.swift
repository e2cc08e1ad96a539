import Diagnostics
import Findings
import Integrity
import PolicyLanguage
import Project
import Reporting

extension PolicyCatalogue {
  /// The policies of a set and the rules of integrity, as a project grades them.
  init(policies: PolicySet, project: LoadedProject) {
    let adjustments = project.adjustments
    let reasons = Dictionary(
      project.file.disabled.map { ($0.policy.text, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let own = policies.policies.map { policy in
      Entry(
        id: policy.id, title: policy.title,
        severity: adjustments.severity(of: policy.id, otherwise: policy.severity),
        subjects: policy.subjects.map(\.text), rationale: policy.rationale, fix: policy.fix,
        references: policy.references, group: PolicyCatalogue.group(of: policy.place.file),
        file: policy.place.file, disabledFor: reasons[policy.id])
    }
    let rules = IntegrityRule.allCases.map { rule in
      Entry(
        id: rule.rawValue, title: rule.title,
        severity: adjustments.severity(of: rule.rawValue, otherwise: rule.severity), subjects: [],
        rationale: rule.rationale, fix: rule.fix, references: [IntegrityRule.reference],
        group: "integrity, built in", file: nil, disabledFor: reasons[rule.rawValue])
    }
    self.init(own + rules)
  }

  /// The pack of a file, `builtin:aws`, or its folder.
  private static func group(of file: String) -> String {
    guard file.hasPrefix("builtin:") else { return Folder.parent(of: file) ?? "/" }
    return String(file.prefix { $0 != "/" })
  }
}
