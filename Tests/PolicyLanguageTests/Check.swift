import Diagnostics
import PolicyLanguage
import TestSupport
import Testing

/// Compiles files whose names are `a.yaml`, `b.yaml`, …; whatever can be compiled comes out of an archive as it went in.
func compile(_ texts: String...) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
  let files = texts.enumerated().map { index, text in
    PolicyFile(name: "\(["a", "b", "c", "d"][index]).yaml", text: Array(text.utf8))
  }
  let (policies, diagnostics) = PolicyCompiler.compile(files)
  if let policies { checkArchive(of: policies, files.map(\.name)) }
  return (policies, diagnostics)
}

/// Writes policies into an archive, and compares what is read of it with them.
func checkArchive(
  of policies: PolicySet, _ files: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let archive = PolicyArchive(PolicyArchive.text(of: policies, files: files))
  let found = archive.policies(of: Array(files.indices))
  #expect(found.structure == policies.structure, sourceLocation: sourceLocation)
  #expect(found.policies.map(\.id) == policies.policies.map(\.id), sourceLocation: sourceLocation)
}

/// A file with one policy that requires a condition, which is written at the indentation of eight spaces.
func file(requiring condition: String, define: String = "") -> String {
  let lines = condition.split(separator: "\n", omittingEmptySubsequences: false)
  return """
    policies:
      - id: p
        title: P
        severity: low
        for: aws_x
        require:
    \(lines.map { "      \($0)" }.joined(separator: "\n"))
    \(define)
    """
}

/// Three definitions: `private_subnet`, `public_subnet` and `tagged`.
let definitions = """
  define:
    tagged: { about: aws_*, holds: { tags: { exists: true } } }
    public_subnet: { about: aws_subnet, holds: { public: true } }
    private_subnet: { about: aws_subnet, holds: { not: { satisfies: public_subnet } } }
  """

/// Compiles a condition and compares its outline; it may use the definitions above.
func check(_ condition: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let (policies, diagnostics) = compile(file(requiring: condition, define: definitions))
  #expect(diagnostics.flatMap(summary) == [], sourceLocation: sourceLocation)
  let policy = try #require(policies?.policies.first, sourceLocation: sourceLocation)
  #expect(policy.require?.outline == expected, sourceLocation: sourceLocation)
}

/// Compiles a file and compares what is wrong with it, line by line as `summary` writes it.
func checkErrors(_ yaml: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let (policies, diagnostics) = compile(yaml)
  #expect(policies == nil, sourceLocation: sourceLocation)
  #expect(diagnostics.flatMap(summary) == expected, sourceLocation: sourceLocation)
}

/// Compiles a policy that requires a condition, whose own lines and columns count from 1.
func checkConditionErrors(
  _ condition: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let (policies, diagnostics) = compile(file(requiring: condition, define: definitions))
  #expect(policies == nil, sourceLocation: sourceLocation)
  let moved = diagnostics.flatMap { summary($0, lines: -6, columns: -6) }
  #expect(moved == expected, sourceLocation: sourceLocation)
}

/// `FILE:LINE:COLUMN-COLUMN id`, the message, a line for the help (`= …`) and one for each note.
func summary(_ diagnostic: Diagnostic) -> [String] { summary(diagnostic, lines: 0, columns: 0) }

func summary(_ diagnostic: Diagnostic, lines: Int, columns: Int) -> [String] {
  let place = diagnostic.place.map { place in
    let start = "\(place.start.line + lines):\(place.start.column + columns)"
    let line = place.end.line == place.start.line ? "" : "\(place.end.line + lines):"
    return "\(place.file):\(start)-\(line)\(place.end.column + columns) "
  }
  let help = diagnostic.help.map { ["= \($0)"] } ?? []
  let notes = diagnostic.notes.map { note in (note.place.map { "\($0): " } ?? "") + note.message }
  return ["\(place ?? "")\(diagnostic.id)", diagnostic.message] + help + notes
}
