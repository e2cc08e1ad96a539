import Findings

extension SARIFReport {
  /// A policy, as far as its findings tell of it.
  func rule(_ finding: Finding) -> JSONWriter.Element {
    var members: [(String, JSONWriter.Element)] = [
      ("id", .string(finding.policy)), ("shortDescription", message(finding.title)),
      ("fullDescription", message(finding.rationale ?? finding.title)), ("help", help(of: finding)),
    ]
    if let page = finding.references.first(where: { $0.hasPrefix("https://") }) {
      members.append(("helpUri", .string(page)))
    }
    members += [
      ("defaultConfiguration", .object([("level", .string(level(of: finding.severity)))])),
      ("properties", properties(of: finding)),
    ]
    return .object(members)
  }

  /// How bad a violation is in SARIF's three words.
  func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }

  private func help(of finding: Finding) -> JSONWriter.Element {
    let parts = [finding.rationale, finding.fix].compactMap { $0 }
    let references = finding.references.map { "- \($0)" }.joined(separator: "\n")
    let plain = (parts + (references.isEmpty ? [] : [references])).joined(separator: "\n\n")
    let markdown =
      [
        finding.rationale.map { MarkdownText.escaped($0) },
        finding.fix.map { "**Fix:** \(MarkdownText.escaped($0))" },
        references.isEmpty
          ? nil : finding.references.map { "- \(MarkdownText.reference($0))" }.joined(separator: "\n"),
      ].compactMap { $0 }.joined(separator: "\n\n")
    return .object([
      ("text", .string(plain.isEmpty ? finding.title : plain)),
      ("markdown", .string(markdown.isEmpty ? MarkdownText.escaped(finding.title) : markdown)),
    ])
  }

  /// GitHub reads `security-severity` as a CVSS score: over 9.0 is critical, 7.0 high, 4.0 medium.
  ///
  /// <https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support>
  private func properties(of finding: Finding) -> JSONWriter.Element {
    let score =
      switch finding.severity {
      case .critical: "9.5"
      case .high: "8.0"
      case .medium: "5.5"
      case .low: "3.0"
      case .info: "0.5"
      }
    return .object([
      ("tags", .array([.string("security"), .string("terraform")])), ("precision", .string("very-high")),
      ("security-severity", .string(score)), ("severity", .string(finding.severity.rawValue)),
    ])
  }
}
