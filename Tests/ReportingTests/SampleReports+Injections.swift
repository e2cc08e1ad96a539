import Diagnostics
import Findings

extension SampleReports {
  /// What an input may say to become markup, a link, a command or a mention where a report is shown.
  static let injections = Report(
    toolVersion: "1.2.3",
    inputs: [
      Report.Input(path: "a,b:c%d <x>.json", kind: "plan", formatVersion: "<i>", resources: texts.count)
    ],
    findings: texts.enumerated().map { index, text in
      Finding(
        policy: "policy-\(index)", title: text, severity: .medium, verdict: .fail,
        address: "a.b[\"\(text)\"]",
        attribute: text, message: "\(text) is wrong", rationale: text, fix: text, references: [text],
        evidence: [
          Evidence(address: "a.b", attribute: "c", value: text, expected: text, route: ["d", "-> \(text)"])
        ], location: place("a,b:c%d <x>.json", 1, 1, text), constructPath: text,
        waiver: nil)
    },
    diagnostics: [
      Diagnostic(.warning, "plain", texts.joined(separator: " "), help: texts.joined(separator: "\n"))
    ], summary: summary { $0.fail = texts.count })

  private static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</code></details></summary>", "&lt;b&gt;",
    "[link](https://example.com)", "![image](https://example.com/x.png)", "https://example.com",
    "www.example.com",
    "``` ` code `` `", "**bold** _em_ ~~no~~", "| a | b |", "# heading", "@octocat and #1 and GH-2", "$x^2$",
    "\n::error::owned\n", "%0A::error::owned", "]]><x>", "{0} {{1}}", "<!-- comment", "\u{202E}txt.exe",
    "a\u{0}b\u{FFFE}c",
  ]
}
