import Diagnostics
package import Reporting

/// What came of tests, for people: the cases that did not pass, with what differs, and the counts.
package struct TestText {
  private let style: TextStyle
  /// Whether the cases that passed are listed too.
  private let listsPassed: Bool

  package init(style: TextStyle, listsPassed: Bool = false) {
    self.style = style
    self.listsPassed = listsPassed
  }

  package func write(_ results: [TestResult]) -> String {
    var text = ""
    for result in results where listsPassed || result.status != .passed { text += entry(result) }
    return text + counts(results) + "\n"
  }

  private func entry(_ result: TestResult) -> String {
    let (word, role): (String, TextStyle.Role) =
      switch result.status {
      case .passed: ("pass", .good)
      case .failed: ("FAIL", .critical)
      case .error: ("ERROR", .critical)
      }
    let place = result.test.name.place
    let name = VisibleText.of(result.test.name.text)
    var text = "\(style.paint(word, role)) \(style.paint("[\(result.test.policy.text)]", .dim)) \(name)\n"
    guard result.status != .passed else { return text }
    text += "  \(style.paint("\(place.file):\(place.start.line)", .dim))\n"
    for part in result.parts where !part.differences.isEmpty {
      if result.parts.count > 1 { text += "  in \(VisibleText.of(part.input)):\n" }
      for difference in part.differences { text += "    \(VisibleText.of(difference.text))\n" }
    }
    for diagnostic in result.diagnostics {
      text += DiagnosticText.text(of: diagnostic, style: style).split(separator: "\n").map { "    \($0)\n" }
        .joined()
    }
    return text + "\n"
  }

  private func counts(_ results: [TestResult]) -> String {
    let failed = results.count { $0.status == .failed }
    let errors = results.count { $0.status == .error }
    let files = Set(results.map(\.file)).count
    var text = "\(results.count) \(results.count == 1 ? "test" : "tests") in "
    text += "\(files) \(files == 1 ? "file" : "files"): \(results.count - failed - errors) passed"
    if failed > 0 { text += ", \(failed) failed" }
    if errors > 0 { text += ", \(errors) could not be run" }
    return style.paint(text, failed + errors > 0 ? .critical : .good)
  }
}
