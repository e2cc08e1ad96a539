package import Diagnostics

/// What came of one case.
package struct TestResult: Sendable {
  /// What was judged and what was wrong about it: a case with a plan is judged twice.
  package struct Part: Sendable {
    /// The configuration or the path that was judged, as the user would name it.
    package var input: String
    package var differences: [Difference]

    package init(input: String, differences: [Difference]) {
      self.input = input
      self.differences = differences
    }
  }

  package var file: String
  package var test: TestCase
  package var parts: [Part] = []
  /// Why the case could not be run.
  package var diagnostics: [Diagnostic] = []

  package init(file: String, test: TestCase) {
    self.file = file
    self.test = test
  }

  /// How the case ended.
  package enum Status: String, Sendable {
    case passed, failed
    /// It could not be run.
    case error
  }

  package var status: Status {
    if diagnostics.contains(where: { $0.severity == .error }) { return .error }
    return parts.contains { !$0.differences.isEmpty } ? .failed : .passed
  }
}
