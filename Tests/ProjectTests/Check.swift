import Diagnostics
import Findings
import Project
import Testing

/// Reads a configuration file and compares what is wrong with it: `LINE:COLUMN id: message`, and the help after ` = `.
func check(_ yaml: String, mistakes expected: [String], at location: SourceLocation = #_sourceLocation) {
  let (file, diagnostics) = ProjectFileReader.read(Array(yaml.utf8), file: ".tfpolicy.yaml")
  #expect(diagnostics.map(summary) == expected, sourceLocation: location)
  #expect((file == nil) == !expected.isEmpty, sourceLocation: location)
}

/// The file that a text is, in which nothing is wrong.
func projectFile(_ yaml: String, at location: SourceLocation = #_sourceLocation) throws -> ProjectFile {
  let (file, diagnostics) = ProjectFileReader.read(Array(yaml.utf8), file: ".tfpolicy.yaml")
  #expect(diagnostics == [], sourceLocation: location)
  return try #require(file, sourceLocation: location)
}

func summary(_ diagnostic: Diagnostic) -> String {
  let help = diagnostic.help.map { " = \($0)" } ?? ""
  let place = diagnostic.place.map { "\($0.start) " } ?? ""
  return "\(place)\(diagnostic.id): \(diagnostic.message)\(help)"
}

/// A violation, or what else a policy says.
func finding(_ policy: String, _ address: String, _ verdict: Verdict = .fail) -> Finding {
  Finding(
    policy: policy, title: "t", severity: .high, verdict: verdict, address: address, message: "m",
    evidence: [Evidence(address: address)])
}
