import Diagnostics
import Reporting

/// Test results for CI systems: a suite a test file, a case a case.
///
/// <https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>
enum TestJUnit {
  static func write(_ results: [TestResult]) -> String {
    var files: [String] = []
    for result in results where !files.contains(result.file) { files.append(result.file) }
    let suites = files.map { file in suite(file, results.filter { $0.file == file }) }
    return XMLElement("testsuites", [("name", "tfpolicy test")] + counts(results), children: suites).document
  }

  private static func suite(_ file: String, _ results: [TestResult]) -> XMLElement {
    XMLElement("testsuite", [("name", file)] + counts(results), children: results.map { testCase($0) })
  }

  private static func counts(_ results: [TestResult]) -> [(name: String, value: String)] {
    [
      ("tests", "\(results.count)"), ("failures", "\(results.count { $0.status == .failed })"),
      ("errors", "\(results.count { $0.status == .error })"),
    ]
  }

  private static func testCase(_ result: TestResult) -> XMLElement {
    let place = result.test.name.place
    var children: [XMLElement] = []
    switch result.status {
    case .passed: break
    case .failed:
      let lines = result.parts.flatMap { part in part.differences.map { "\(part.input): \($0.text)" } }
      children = [
        XMLElement("failure", [("message", lines.first ?? "")], text: lines.joined(separator: "\n"))
      ]
    case .error:
      let lines = result.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        "\(diagnostic.place.map { "\($0): " } ?? "")\(diagnostic.message)"
      }
      children = [XMLElement("error", [("message", lines.first ?? "")], text: lines.joined(separator: "\n"))]
    }
    return XMLElement(
      "testcase",
      [
        ("name", result.test.name.text), ("classname", result.test.policy.text), ("file", place.file),
        ("line", "\(place.start.line)"),
      ], children: children)
  }
}
