import Findings

/// A list of policies as a page: a table for each pack, and a section for each policy.
enum CatalogueMarkdown {
  static func write(_ catalogue: PolicyCatalogue) -> String {
    var text = "# Policies\n"
    for (name, entries) in catalogue.groups {
      text += "\n## \(MarkdownText.escaped(name))\n\n| policy | severity | |\n| --- | --- | --- |\n"
      for entry in entries {
        text += "| [\(MarkdownText.code(entry.id))](#\(entry.id)) | \(entry.severity.rawValue) "
        text += "| \(MarkdownText.escaped(entry.title)) |\n"
      }
      for entry in entries { text += section(entry) }
    }
    return text
  }

  private static func section(_ entry: PolicyCatalogue.Entry) -> String {
    var text = "\n### \(entry.id)\n\n"
    text += "\(MarkdownText.escaped(entry.title)). Severity \(entry.severity.rawValue)"
    if !entry.subjects.isEmpty {
      text += "; for \(entry.subjects.map { MarkdownText.code($0) }.joined(separator: ", "))"
    }
    text += ".\n"
    if let rationale = entry.rationale { text += "\n\(MarkdownText.escaped(rationale))\n" }
    if let fix = entry.fix { text += "\n**Fix.** \(MarkdownText.escaped(fix))\n" }
    if !entry.references.isEmpty {
      let references = entry.references.map { MarkdownText.reference($0) }.joined(separator: "; ")
      text += "\n**References.** \(references)\n"
    }
    if let reason = entry.disabledFor { text += "\n**Disabled.** \(MarkdownText.escaped(reason))\n" }
    return text
  }
}
