import Findings
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct FormatTests {
  private func check(_ name: String, _ report: Report, _ format: Format, _ style: TextStyle, _ ending: String) throws {
    let text = format.write(report, style: style)
    #expect(text == format.write(report, style: style))
    #expect(text.hasSuffix("\n"))
    try Golden.check(text, "\(name)\(ending)")
  }

  @Test(arguments: SampleReports.all.map(\.name))
  func goldens(name: String) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }?.report)
    try check(name, report, .text, TextStyle(width: 80), ".txt")
    try check(name, report, .json, TextStyle(), ".json")
  }

  @Test func colour() throws {
    try check("violations", SampleReports.violations, .text, TextStyle(usesColour: true, width: 100), ".ansi")
  }

  @Test func jsonIsJSON() throws {
    for (name, report) in SampleReports.all {
      let data = Data(Format.json.write(report, style: TextStyle()).utf8)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect((object?["findings"] as? [Any])?.count == report.findings.count, "\(name)")
    }
  }

  @Test func textHoldsNoControlCharacters() {
    let text = Format.text.write(SampleReports.hostile, style: TextStyle(width: 80))
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value) })
  }
}
