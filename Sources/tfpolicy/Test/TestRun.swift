import Diagnostics
import Findings
import PolicyLanguage
import PolicyTesting
import YAMLSyntax

/// All test files of a call.
struct TestRun {
  private(set) var results: [TestResult] = []
  /// What kept files from being run.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var policies = TestedPolicies()
  /// The places of conditions that decided a verdict; collected where coverage is asked for.
  private(set) var decided: Set<Place> = []
  private let collectsCoverage: Bool

  /// Runs the test files that `paths` mean: files, and folders of them.
  init(_ paths: [String], collectsCoverage: Bool = false) {
    self.collectsCoverage = collectsCoverage
    for path in paths { for file in files(at: path) { run(file) } }
  }

  /// 1 where a case fails, 2 where one could not be run.
  var status: Gate.Status {
    let isBroken = diagnostics.contains { $0.severity == .error } || results.contains { $0.status == .error }
    return isBroken ? .notJudged : results.contains { $0.status == .failed } ? .violations : .clean
  }

  /// The ids of the policies that a case is about.
  var testedPolicies: Set<String> { Set(results.map(\.test.policy.text)) }

  private mutating func files(at path: String) -> [String] {
    guard Folder.exists(at: path) else {
      if PolicyFiles.isTest(path) { return [path] }
      fail("test-unreadable", "\(path) is no folder and no *.test.yaml")
      return []
    }
    do throws(FileError) {
      let found = try PolicyFiles.tests(below: path)
      if found.isEmpty { fail("no-test", "there is no *.test.yaml in the folder \(path)") }
      return found
    } catch {
      fail("test-unreadable", "\(path) cannot be read: \(error.reason)")
      return []
    }
  }

  private mutating func run(_ path: String) {
    do throws(FileError) {
      let (file, problems) = TestFileReader.read(try FileReader.policy(at: path), file: path)
      diagnostics += problems
      guard let file else { return }
      let loaded = policies.policies(for: path)
      let mistakes = loaded.diagnostics.filter { $0.severity == .error }
      diagnostics += mistakes.filter { !diagnostics.contains($0) }
      guard let policies = loaded.policies else { return }
      for test in file.cases { run(test, of: file, policies) }
    } catch {
      fail("test-unreadable", "\(path) cannot be read: \(error.reason)")
    }
  }

  /// A case with parameters has policies of its own.
  private mutating func run(_ test: TestCase, of file: TestFile, _ plain: PolicySet) {
    let loaded = test.parameters.isEmpty ? nil : policies.policies(for: file.name, test)
    guard let policies = loaded.map({ $0.policies }) ?? plain else {
      var result = TestResult(file: file.name, test: test)
      result.diagnostics = loaded?.diagnostics ?? []
      return results.append(result)
    }
    var runner = TestRunner(file: file, policies: policies, collectsCoverage: collectsCoverage)
    results.append(runner.run(test))
    decided.formUnion(runner.decided)
  }

  private mutating func fail(_ id: String, _ message: String) {
    diagnostics.append(Diagnostic(.error, id, message))
  }
}
