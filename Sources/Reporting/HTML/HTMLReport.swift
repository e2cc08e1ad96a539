import Diagnostics
import Findings

/// A report as one page for a browser: everything is in it, and its content policy lets it load nothing.
///
/// The findings stand in the page itself, so that it can be read without its script; the script searches and filters.
struct HTMLReport {
  let report: Report
  let graphs: HTMLGraphs
  private let groups: [FindingGroup]

  /// - Parameter pictures: the graphs of the inputs.
  init(_ report: Report, pictures: [ReportPicture]) {
    self.report = report
    graphs = HTMLGraphs(pictures)
    groups = FindingGroup.groups(of: report)
  }

  /// The page.
  var text: String {
    let style = graphs.style + String(decoding: PackageResources.report_css, as: UTF8.self)
    let script = String(decoding: PackageResources.report_js, as: UTF8.self)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="tfpolicy \(HTMLText.escaped(report.toolVersion))">
      <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.text(style: style, script: script))">
      <title>\(HTMLText.escaped("tfpolicy: \(summary.sentence.text)"))</title>
      <style>\(style)</style>
      </head>
      <body\(graphs.isEmpty ? "" : " class=\"drawn\"")>
      \(body.map(\.markup).joined(separator: "\n"))
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  private var summary: SummaryText { SummaryText(report: report, style: TextStyle(width: .max)) }

  private var body: [HTMLElement] {
    let isEmpty = report.findings.isEmpty
    let none = HTMLElement("p", [("class", "none")], text: "There is nothing to report.")
    let findings = HTMLElement(
      "main", [("id", "findings")], isEmpty ? [none] : groups.map { section(of: $0) })
    let columns = HTMLElement("div", [("class", "columns")], [findings] + graphs.elements)
    return [header] + diagnostics + (isEmpty ? [] : [filters]) + [columns] + (isEmpty ? [] : [keys])
  }

  // MARK: - The top

  private var header: HTMLElement {
    HTMLElement(
      "header", [],
      [HTMLElement("h1", text: summary.sentence.text), counts] + report.inputs.map { input($0) })
  }

  private var counts: HTMLElement {
    let summary = report.summary
    let counts = [
      ("policies", summary.policies), ("subjects", summary.subjects), ("pass", summary.pass),
      ("fail", summary.fail), ("unknown", summary.unknown), ("waived", summary.waived),
      ("not applicable", summary.notApplicable), ("not evaluable", summary.notEvaluable),
    ]
    return HTMLElement(
      "dl", [("class", "counts")],
      counts.map { name, count in
        let isSome = count > 0 ? name.replacingBlanks : "zero"
        return HTMLElement(
          "div", [("class", isSome)],
          [HTMLElement("dt", text: name), HTMLElement("dd", text: String(count))])
      })
  }

  private func input(_ input: Report.Input) -> HTMLElement {
    let words = [
      input.kind, input.formatVersion.map { "format \($0)" },
      input.terraformVersion.map { "Terraform \($0)" },
      "\(input.resources) \(input.resources == 1 ? "resource" : "resources")",
    ].compactMap { $0 }
    return HTMLElement(
      "p", [("class", "input")],
      [HTMLElement("code", text: input.path), HTMLElement(text: " \(words.joined(separator: ", "))")])
  }

  private var diagnostics: [HTMLElement] {
    guard !report.diagnostics.isEmpty else { return [] }
    let texts = report.diagnostics.map { diagnostic in
      HTMLElement(
        lines: DiagnosticText.text(of: diagnostic, style: TextStyle()).split(separator: "\n").map(
          String.init),
        class: "diagnostic \(diagnostic.severity.rawValue)")
    }
    return [HTMLElement("section", [("aria-label", "Diagnostics")], texts)]
  }

  private var keys: HTMLElement {
    let keys =
      [
        ("/", "search"), ("j", "next finding"), ("k", "previous finding"), ("Enter", "open or close"),
        ("e", "open or close all"), ("Esc", "show all again"),
      ] + (graphs.isEmpty ? [] : [("g", "fit the graph")])
    return HTMLElement(
      "footer", [("id", "keys"), ("hidden", nil)],
      keys.flatMap { [HTMLElement("kbd", text: $0.0), HTMLElement(text: " \($0.1) ")] })
  }
}

extension String {
  /// The text as one word.
  fileprivate var replacingBlanks: String { split(separator: " ").joined(separator: "-") }
}
