import Reporting

/// A file that a report is written to, as `--output sarif=report.sarif` asks for it.
struct ReportDestination: Hashable {
  let format: Format
  let path: String

  /// Reads `FORMAT=PATH`; `nil` where the format is none, or the path is empty or means standard output, which is for
  /// `--format`.
  init?(_ text: String) {
    let words = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let format = Format(rawValue: String(words[0])), !words[1].isEmpty,
      words[1] != "-"
    else { return nil }
    self.format = format
    path = String(words[1])
  }
}
