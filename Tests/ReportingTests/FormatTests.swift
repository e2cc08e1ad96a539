import Findings
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct FormatTests {
  private func check(_ name: String, _ report: Report, _ format: Format, _ style: TextStyle, _ ending: String)
    throws
  {
    let text = format.write(report, style: style)
    #expect(text == format.write(report, style: style))
    #expect(text.hasSuffix("\n"))
    try Golden.check(format == .html ? withoutAssets(text) : text, "\(name)\(ending)")
  }

  /// A page without its style, its script and their hashes, which are the same in all of them.
  private func withoutAssets(_ page: String) -> String {
    page.replacing(/(<style>|<script>)[\s\S]*?(<\/style>|<\/script>)/) { "\($0.output.1)\($0.output.2)" }
      .replacing(/'sha256-[^']*'/, with: "'sha256-'")
  }

  @Test(arguments: SampleReports.all.map(\.name))
  func goldens(name: String) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }?.report)
    for format in Format.allCases {
      try check(name, report, format, TextStyle(width: 80), ".\(format.fileEnding)")
    }
  }

  @Test func details() throws {
    try check(
      "violations", SampleReports.all[0].report, .text, TextStyle(width: 80, detail: .quiet), ".quiet.txt")
    try check("facts", SampleReports.facts, .text, TextStyle(width: 80, detail: .verbose), ".verbose.txt")
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

  @Test(arguments: [20, 80, 200])
  func textHoldsNoControlCharacters(width: Int) {
    let text = Format.text.write(SampleReports.hostile, style: TextStyle(width: width))
    let hidden = text.unicodeScalars.filter {
      [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        && $0 != "\n"
    }
    #expect(hidden.isEmpty)
  }

  @Test func jsonHoldsNoControlCharacters() {
    let text = Format.json.write(SampleReports.hostile, style: TextStyle())
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(text.contains(#"\u001b]0;title\u0007"#) && text.contains(#"\u2028"#) && text.contains(#"\u009b"#))
  }

  @Test(arguments: SampleReports.all.map(\.name), [40, 80])
  func colourChangesNothingElse(name: String, width: Int) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }?.report)
    let plain = Format.text.write(report, style: TextStyle(width: width))
    let coloured = Format.text.write(report, style: TextStyle(usesColour: true, width: width))
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: SampleReports.all.map(\.name), [60, 80, 120])
  func linesStayWithinTheWidth(name: String, width: Int) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }?.report)
    for line in Format.text.write(report, style: TextStyle(width: width)).split(separator: "\n") {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test(arguments: SampleReports.all.map(\.name))
  func theCountsAreAlwaysThere(name: String) throws {
    let report = try #require(SampleReports.all.first { $0.name == name }?.report)
    let text = Format.text.write(report, style: TextStyle(width: 200))
    for word in [
      "policies", "subjects", "pass", "fail", "unknown", "waived", "not applicable", "not evaluable",
    ] {
      #expect(text.contains(word))
    }
  }
}
