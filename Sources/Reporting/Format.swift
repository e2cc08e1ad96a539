package import Findings

/// The formats of a report: the one list from which options, documentation and tests are derived.
package enum Format: String, CaseIterable, Sendable {
  case text, json, ndjson, sarif, junit, github, gitlab, markdown, html

  /// What it is for, in one line, as the help of the command and `docs/reports.md` say it.
  package var purpose: String {
    switch self {
    case .text: "for people: by resource, the worst first"
    case .json: "for programs"
    case .ndjson: "for programs: a JSON report a line and an input"
    case .sarif: "for code scanning: SARIF 2.1.0"
    case .junit: "test results, for the pages of CI systems"
    case .github: "annotations of GitHub Actions, and the summary of the job"
    case .gitlab: "the code quality of GitLab's merge requests"
    case .markdown: "a comment on a pull request"
    case .html: "one page for a browser, with search, filters and the resource graph"
    }
  }

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
