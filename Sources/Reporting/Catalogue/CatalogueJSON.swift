import Findings

/// A list of policies for programs: `{"policies": [{"id": …}]}`.
enum CatalogueJSON {
  static func write(_ catalogue: PolicyCatalogue) -> String {
    JSONWriter.write(.object([("policies", .array(catalogue.entries.map { entry($0) }))]))
  }

  private static func entry(_ entry: PolicyCatalogue.Entry) -> JSONWriter.Element {
    .object([
      ("id", .string(entry.id)), ("title", .string(entry.title)),
      ("severity", .string(entry.severity.rawValue)), ("for", strings(entry.subjects)),
      ("rationale", .optional(entry.rationale)), ("fix", .optional(entry.fix)),
      ("references", strings(entry.references)), ("file", .optional(entry.file)),
      ("disabled", .optional(entry.disabledFor)),
    ])
  }

  private static func strings(_ texts: [String]) -> JSONWriter.Element { .array(texts.map { .string($0) }) }
}
