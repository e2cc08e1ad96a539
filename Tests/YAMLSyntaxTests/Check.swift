import Diagnostics
import Testing
import YAMLSyntax

/// Reads YAML and compares it with `expected`, written as `outline` does.
func check(_ yaml: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let (document, diagnostics) = YAMLDocument.read(Array(yaml.utf8), file: "a.yaml")
  #expect(diagnostics == [], sourceLocation: sourceLocation)
  let read = try #require(document, sourceLocation: sourceLocation)
  #expect(read.outline(read.root) == expected, sourceLocation: sourceLocation)
}

/// Reads YAML and compares its diagnostics with `expected`, written as `summary` does.
func checkErrors(
  _ yaml: some Sequence<UInt8>, _ expected: [String], limits: YAMLLimits = YAMLLimits(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let diagnostics = YAMLDocument.read(Array(yaml), file: "a.yaml", limits: limits).diagnostics
  #expect(diagnostics.flatMap(summary) == expected, sourceLocation: sourceLocation)
}

/// `LINE:COLUMN-LINE:COLUMN id: message`, then lines for the help (`= …`) and the notes (`LINE:COLUMN …`).
func summary(_ diagnostic: Diagnostic) -> [String] {
  let place = diagnostic.place.map { "\($0.start)-\($0.end) " } ?? ""
  let help = diagnostic.help.map { ["= \($0)"] } ?? []
  let notes = diagnostic.notes.map { note in (note.place.map { "\($0.start) " } ?? "") + note.message }
  return ["\(place)\(diagnostic.id): \(diagnostic.message)"] + help + notes
}

extension YAMLDocument {
  /// The tree in one line: scalars that are text in quotes, others as they read.
  func outline(_ id: YAMLNode.ID) -> String {
    switch self[id].content {
    case .scalar(let scalar): scalar.outline
    case .sequence(let elements): "[\(elements.map(outline).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  }
}

extension YAMLScalar {
  fileprivate var outline: String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): digits
    case .notFinite: "not finite"
    case .string(let text): "\"\(text)\""
    }
  }
}
