package import Findings

/// Where a project differs from its policies: which it does not ask, and what else they weigh.
package struct Adjustments: Sendable {
  private let disabled: Set<String>
  private let severities: [String: Severity]

  package init(_ file: ProjectFile = ProjectFile()) {
    disabled = Set(file.disabled.map(\.policy.text))
    severities = Dictionary(
      file.severities.map { ($0.policy.text, $0.severity) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a policy, or a rule of integrity, is asked.
  package func asks(_ policy: String) -> Bool { !disabled.contains(policy) }

  /// The severity of a policy here.
  package func severity(of policy: String, otherwise severity: Severity) -> Severity {
    severities[policy] ?? severity
  }

  /// The findings of what is asked, with the severities of the project.
  package func adjusted(_ findings: [Finding]) -> [Finding] {
    guard !disabled.isEmpty || !severities.isEmpty else { return findings }
    return findings.filter { asks($0.policy) }.map { finding in
      var finding = finding
      finding.severity = severity(of: finding.policy, otherwise: finding.severity)
      return finding
    }
  }
}
