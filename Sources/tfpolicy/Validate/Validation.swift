import Diagnostics
import Findings
import Integrity
import PolicyLanguage
import PolicyTesting
import Project

/// Looks at policies, their tests and the project's configuration file for mistakes, and for what is odd.
struct Validation {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many policies and cases were looked at.
  private(set) var policyCount = 0
  private(set) var caseCount = 0

  private var sets = TestedPolicies()
  /// The cases of all test files by the id of their policy.
  private var cases: [String: [TestCase]] = [:]
  /// The policies that stand in what was named.
  private var policies: [String: Policy] = [:]

  /// Looks at all that stands at `paths`, files and folders.
  init(_ paths: [String]) {
    sets.warnsOfOddities = true
    for path in paths { add(path) }
    for (_, policy) in policies.sorted(by: { $0.key < $1.key }) { warn(ofMissingCases: policy) }
    policyCount = policies.count
  }

  var status: Gate.Status { diagnostics.contains { $0.severity == .error } ? .notJudged : .clean }

  private mutating func add(_ path: String) {
    do throws(FileError) {
      if Folder.exists(at: path) {
        let files = try PolicyFiles.policies(below: path)
        let tests = try PolicyFiles.tests(below: path)
        if files.isEmpty, tests.isEmpty { fail("no-policy", "there is no *.yaml in the folder \(path)") }
        addPolicies(files)
        for test in tests { try addTests(test) }
      } else if PolicyFiles.isTest(path) {
        try addTests(path)
      } else {
        // That it can be read at all.
        _ = try FileReader.policy(at: path)
        addPolicies([path])
        let test = path.hasSuffix(".yml") ? "\(path.dropLast(4)).test.yml" : "\(path.dropLast(5)).test.yaml"
        if FileReader.exists(at: test) { try addTests(test) }
      }
    } catch {
      fail("policy-unreadable", "\(path) cannot be read: \(error.reason)")
    }
  }

  /// The policies of files, compiled with all others of their packs.
  private mutating func addPolicies(_ files: [String]) {
    let names = Set(files)
    // Packs in one folder are compiled together, others by themselves.
    var folders: [String] = []
    for file in files {
      let own = PolicyFolder.around(Folder.parent(of: file) ?? ".")
      if !folders.contains(own) { folders.append(own) }
    }
    for folder in folders {
      let loaded = sets.policies(in: folder, including: files)
      add(loaded.diagnostics)
      for policy in loaded.policies?.policies ?? [] where names.contains(policy.place.file) {
        policies[policy.id] = policy
      }
    }
  }

  private mutating func addTests(_ path: String) throws(FileError) {
    let (file, problems) = TestFileReader.read(try FileReader.policy(at: path), file: path)
    add(problems)
    guard let file else { return }
    caseCount += file.cases.count
    for test in file.cases {
      cases[test.policy.text, default: []].append(test)
      let loaded = sets.policies(for: path, test)
      add(loaded.diagnostics)
      if let policies = loaded.policies { checkPolicy(of: test, policies) }
      checkFiles(of: test, in: Folder.parent(of: path) ?? ".")
    }
  }

  // MARK: - Tests

  private mutating func checkPolicy(of test: TestCase, _ policies: PolicySet) {
    let isKnown = policies.policies.contains { $0.id == test.policy.text }
    guard !isKnown, IntegrityRule(rawValue: test.policy.text) == nil else { return }
    let known = policies.policies.map(\.id) + IntegrityRule.allCases.map(\.rawValue)
    add([.unknownPolicy(test.policy, known: known)])
  }

  private mutating func checkFiles(of test: TestCase, in folder: String) {
    var paths = test.plan.map { [$0] } ?? []
    if case .paths(let inputs) = test.input { paths += inputs }
    for path in paths {
      let file = Folder.joined(folder, path.text)
      guard !FileReader.exists(at: file) else { continue }
      add([
        Diagnostic(
          .error, "input-unreadable", "\(file) cannot be read: no such file or directory", at: path.place)
      ])
    }
  }

  /// A policy that nobody has seen fail, or pass, proves nothing.
  private mutating func warn(ofMissingCases policy: Policy) {
    let expectations = (cases[policy.id] ?? []).flatMap {
      [$0.expectation] + ($0.planExpectation.map { [$0] } ?? [])
    }
    let lacks = [Ruling.Kind.fail, .pass].filter { kind in
      !expectations.contains { !$0.addresses(kind).isEmpty }
    }
    guard !lacks.isEmpty else { return }
    let words = lacks.map { $0 == .fail ? "fails" : "passes" }.joined(separator: " or ")
    add([
      Diagnostic(
        .warning, "policy-untested", "no test expects that something \(words) `\(policy.id)`",
        at: policy.place,
        help: "write a case in \(policy.id).test.yaml beside it")
    ])
  }

  /// The counts, in a line.
  var summary: String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return "\(counted(policyCount, "policy", "policies")), \(counted(caseCount, "test", "tests")): "
      + "\(counted(errors, "mistake", "mistakes")), \(counted(warnings, "warning", "warnings"))\n"
  }

  /// Adds what is not said yet.
  mutating func add(_ found: [Diagnostic]) {
    for diagnostic in found where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  private mutating func fail(_ id: String, _ message: String) {
    diagnostics.append(Diagnostic(.error, id, message))
  }
}
