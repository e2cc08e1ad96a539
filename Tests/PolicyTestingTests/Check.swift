import Diagnostics
import Findings
import PolicyTesting
import Testing

/// Reads a test file and compares what is wrong with it: `LINE:COLUMN id: message` and the help after ` = `.
func check(_ yaml: String, mistakes expected: [String], at location: SourceLocation = #_sourceLocation) {
  let (file, diagnostics) = TestFileReader.read(Array(yaml.utf8), file: "a.test.yaml")
  let found = diagnostics.map { diagnostic in
    let help = diagnostic.help.map { " = \($0)" } ?? ""
    let place = diagnostic.place.map { "\($0.start) " } ?? ""
    return "\(place)\(diagnostic.id): \(diagnostic.message)\(help)"
  }
  #expect(found == expected, sourceLocation: location)
  #expect((file == nil) == !expected.isEmpty, sourceLocation: location)
}

/// The one case of a test file.
func testCase(_ yaml: String, at location: SourceLocation = #_sourceLocation) throws -> TestCase {
  let (file, diagnostics) = TestFileReader.read(Array(yaml.utf8), file: "a.test.yaml")
  #expect(diagnostics == [], sourceLocation: location)
  return try #require(file?.cases.first, sourceLocation: location)
}
