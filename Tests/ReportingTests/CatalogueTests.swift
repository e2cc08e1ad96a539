import Findings
import Reporting
import TestSupport
import Testing

@Suite struct CatalogueTests {
  private static let catalogue = PolicyCatalogue([
    PolicyCatalogue.Entry(
      id: "z-last", title: "Last | of all", severity: .critical, subjects: ["aws_x", "data.*"],
      rationale: "Because of\nthat.", fix: "Mend `it`.",
      references: ["https://example.com/a?b=c", "CIS 1.2"], group: "builtin:z", file: "builtin:z/z-last.yaml",
      disabledFor: nil),
    PolicyCatalogue.Entry(
      id: "a-first", title: "First", severity: .low, subjects: [], rationale: nil, fix: nil, references: [],
      group: "integrity, built in", file: nil, disabledFor: "Not *here*"),
  ])

  @Test(arguments: CatalogueFormat.allCases)
  func format(_ format: CatalogueFormat) throws {
    let text = format.write(Self.catalogue, style: TextStyle(usesColour: false, width: 100))
    try Golden.check(text, "catalogue.\(format == .text ? "txt" : format == .json ? "json.txt" : "md")")
  }
}
