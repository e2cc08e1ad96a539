import Findings

/// A list of policies as a table, a line a policy.
struct CatalogueText {
  let style: TextStyle

  func write(_ catalogue: PolicyCatalogue) -> String {
    let idWidth = catalogue.entries.map { TextWidth.of($0.id) }.max() ?? 0
    let lines = catalogue.entries.map { line($0, idWidth: idWidth) }
    let count = catalogue.entries.count { $0.disabledFor == nil }
    let disabled = catalogue.entries.count - count
    let remark = disabled > 0 ? ", \(disabled) disabled" : ""
    return lines.joined() + "\(count) \(count == 1 ? "policy" : "policies")\(remark)\n"
  }

  private func line(_ entry: PolicyCatalogue.Entry, idWidth: Int) -> String {
    let severity = padded(entry.severity.rawValue, 8)
    let id = padded(VisibleText.of(entry.id), idWidth)
    let title = VisibleText.words(ofProse: entry.title).joined(separator: " ")
    guard let reason = entry.disabledFor else {
      return "\(style.paint(severity, role(of: entry.severity)))  \(style.paint(id, .strong))  \(title)\n"
    }
    let words = VisibleText.words(ofProse: reason).joined(separator: " ")
    return style.paint("\(severity)  \(id)  \(title) (disabled: \(words))", .dim) + "\n"
  }

  private func role(of severity: Severity) -> TextStyle.Role {
    switch severity {
    case .critical: .critical
    case .high: .error
    case .medium: .warning
    case .low: .notice
    case .info: .dim
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - TextWidth.of(text), 0))
  }
}
