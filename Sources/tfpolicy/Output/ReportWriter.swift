import Diagnostics
import Findings
import Reporting

/// Brings a report to all places that a call asks for.
struct ReportWriter {
  let format: Format
  let destinations: [ReportDestination]
  let style: TextStyle
  /// The graphs of the inputs, where a format asks for them.
  let pictures: [ReportPicture]

  /// Writes the report; whether all of it could be written.
  func write(_ report: Report) -> Bool {
    tfpolicy.write(format.write(report, style: style, pictures: pictures), to: .output)
    var problems = destinations.compactMap { write(report, to: $0) }
    if format == .github || destinations.contains(where: { $0.format == .github }) {
      problems += [addJobSummary(of: report)].compactMap { $0 }
    }
    // Whoever waits for the run sees why nothing could be judged, too, where the report is for a machine.
    let errors = format == .text ? [] : report.diagnostics.filter { $0.severity == .error }
    let plain = TextStyle(usesColour: false, width: style.width)
    for diagnostic in errors + problems {
      tfpolicy.write(DiagnosticText.text(of: diagnostic, style: plain), to: .error)
    }
    return problems.isEmpty
  }

  private func write(_ report: Report, to destination: ReportDestination) -> Diagnostic? {
    let text = destination.format.write(report, style: TextStyle(detail: style.detail), pictures: pictures)
    return problem(at: destination.path) { () throws(FileError) in
      try FileWriter.replace(destination.path, with: text)
    }
  }

  /// The page that GitHub Actions shows beside a run.
  ///
  /// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary>
  private func addJobSummary(of report: Report) -> Diagnostic? {
    guard let path = Environment.value("GITHUB_STEP_SUMMARY"), !path.isEmpty else { return nil }
    return problem(at: path) { () throws(FileError) in
      try FileWriter.append(Format.markdown.write(report, style: style), to: path)
    }
  }

  private func problem(at path: String, of action: () throws(FileError) -> Void) -> Diagnostic? {
    do throws(FileError) {
      try action()
      return nil
    } catch {
      return Diagnostic(.error, "output-unwritable", "\(path) cannot be written: \(error.reason)")
    }
  }
}
