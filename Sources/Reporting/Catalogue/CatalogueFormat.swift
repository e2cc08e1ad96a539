/// The formats of a list of policies.
package enum CatalogueFormat: String, CaseIterable, Sendable {
  /// A table for people.
  case text
  /// For programs.
  case json
  /// A page of documentation.
  case markdown

  package func write(_ catalogue: PolicyCatalogue, style: TextStyle) -> String {
    switch self {
    case .text: CatalogueText(style: style).write(catalogue)
    case .json: CatalogueJSON.write(catalogue)
    case .markdown: CatalogueMarkdown.write(catalogue)
    }
  }
}
