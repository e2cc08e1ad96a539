package import Reporting

/// The formats of test results.
package enum TestFormat: String, CaseIterable, Sendable {
  /// For people: what did not pass.
  case text
  /// For CI systems: every case.
  case junit

  package func write(_ results: [TestResult], style: TextStyle, listsPassed: Bool) -> String {
    switch self {
    case .text: TestText(style: style, listsPassed: listsPassed).write(results)
    case .junit: TestJUnit.write(results)
    }
  }
}
