package import Findings

/// The formats of a report: the one list from which options, documentation and tests are derived.
package enum Format: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs; `docs/report-json.md` describes it.
  case json
  /// The same, an input a line.
  case ndjson
  /// For code scanning.
  case sarif
  /// For the test reports of CI systems.
  case junit
  /// Annotations of GitHub Actions.
  case github
  /// The code quality of GitLab.
  case gitlab
  /// A comment on a pull request.
  case markdown
  /// One page for a browser.
  case html

  /// Whether it shows the graphs of the inputs.
  package var hasPictures: Bool { self == .html }

  /// The report in this format, with a newline at its end.
  ///
  /// - Parameters:
  ///   - style: how text is laid out.
  ///   - pictures: the graphs of the inputs, for a format that has pictures.
  package func write(
    _ report: Report, style: TextStyle = TextStyle(), pictures: [ReportPicture] = []
  ) -> String {
    switch self {
    case .text: TextReport(style: style).write(report)
    case .json: JSONReport.write(report)
    case .ndjson: NDJSONReport.write(report)
    case .sarif: SARIFReport(report).text
    case .junit: JUnitReport(report).text
    case .github: GitHubReport.write(report)
    case .gitlab: GitLabReport(report).text
    case .markdown: MarkdownReport(report).text
    case .html: HTMLReport(report, pictures: pictures).text
    }
  }

  /// The usual ending of a file in this format, without a dot; of two with the same one it is longer.
  package var fileEnding: String {
    switch self {
    case .text: "txt"
    case .json, .ndjson, .sarif, .html: rawValue
    case .junit: "xml"
    case .github: "github.txt"
    case .gitlab: "gitlab.json"
    case .markdown: "md"
    }
  }
}
