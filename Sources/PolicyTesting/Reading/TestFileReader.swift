package import Diagnostics
import Findings
package import YAMLSyntax

/// Reads a test file strictly; what is wrong is reported with its place, and the case is left out.
package struct TestFileReader: NodeReader {
  package static let idPrefix = "test"

  package let yaml: YAMLDocument
  package var diagnostics: [Diagnostic] = []

  /// The keys of a test file.
  package static let fileKeys = KeySet("a test file", ["tests"])
  /// The keys of one case.
  package static let caseKeys = KeySet(
    "a test",
    ["name", "policy", "config", "input", "plan", "expect", "expect_plan", "parameters", "today"])
  /// The keys under `expect`.
  package static let expectationKeys = KeySet("an expectation", Ruling.Kind.allCases.map(\.rawValue))

  private init(_ yaml: YAMLDocument) { self.yaml = yaml }

  /// The file is `nil` where anything is wrong with it.
  package static func read(
    _ text: [UInt8], file: String
  ) -> (file: TestFile?, diagnostics: [Diagnostic]) {
    let (document, problems) = YAMLDocument.read(text, file: file)
    guard let document else { return (nil, problems) }
    var reader = TestFileReader(document)
    reader.diagnostics = problems
    let cases = reader.cases()
    let isRight = !reader.diagnostics.contains { $0.severity == .error }
    return (isRight ? TestFile(name: file, cases: cases) : nil, reader.diagnostics)
  }

  private mutating func cases() -> [TestCase] {
    guard let fields = fields(yaml.root, TestFileReader.fileKeys) else { return [] }
    guard let tests = fields["tests"] else {
      report("test-missing-field", "the file has no `tests`", at: yaml.root, help: "write `tests:`")
      return []
    }
    let cases = (list(tests.value, of: "tests") ?? []).compactMap { testCase($0) }
    reportDuplicates(cases)
    return cases
  }

  /// Two cases of one name could not be told apart in a report.
  private mutating func reportDuplicates(_ cases: [TestCase]) {
    var first: [String: Place] = [:]
    for name in cases.map(\.name) {
      if let place = first[name.text] {
        report(
          "test-duplicate-name", "two tests have the name \"\(name.text)\"", at: name.place,
          help: "give each test a name of its own", notes: [Diagnostic.Note("the other", at: place)])
      } else {
        first[name.text] = name.place
      }
    }
  }
}

// MARK: - One case

extension TestFileReader {
  private mutating func testCase(_ node: YAMLNode.ID) -> TestCase? {
    guard let fields = fields(node, TestFileReader.caseKeys) else { return nil }
    for key in ["name", "policy", "expect"] where fields[key] == nil { reportMissing(key, in: node) }
    let name = fields["name"].flatMap { placed($0.value, "a name") }
    let policy = fields["policy"].flatMap { placed($0.value, "the id of a policy") }
    let input = input(fields, in: node)
    let plan = fields["plan"].flatMap { placed($0.value, "the path of a plan") }
    let expected = fields["expect"].flatMap { expectation($0.value) }
    let expectedOfPlan = fields["expect_plan"].flatMap { expectation($0.value) }
    let today = fields["today"].flatMap { placed($0.value, "a day") }
    if let entry = fields["expect_plan"], fields["plan"] == nil {
      report(
        "test-missing-field", "`expect_plan` stands without a `plan`", at: entry.key, help: "write `plan:`")
    }
    guard let name, let policy, let input, let expected else { return nil }
    var test = TestCase(
      name: name, policy: policy, input: input, plan: plan, expectation: expected,
      planExpectation: expectedOfPlan, today: today)
    if let entry = fields["parameters"] {
      test.parameters = parameters(entry.value)
      test.parameterText = yaml.json(of: entry.value).text
    }
    return test
  }

  private mutating func reportMissing(_ key: String, in node: YAMLNode.ID) {
    let start = yaml.entries(node)?.first.map { yaml.place(of: $0.key) } ?? yaml.place(of: node)
    report("test-missing-field", "the test has no `\(key)`", at: start, help: "write `\(key):`")
  }

  private mutating func placed(_ node: YAMLNode.ID, _ what: String) -> TestCase.Text? {
    sentence(node, what).map { TestCase.Text($0, yaml.place(of: node)) }
  }

  private mutating func input(_ fields: [String: YAMLNode.Entry], in node: YAMLNode.ID) -> TestCase.Input? {
    switch (fields["config"], fields["input"]) {
    case (let config?, nil): return configuration(config.value)
    case (nil, let input?): return paths(input.value)
    case (_, let input?):
      report(
        "test-two-inputs", "a test has either `config` or `input`", at: input.key,
        help: "leave one of them out"
      )
    case (nil, nil): reportMissing("config", in: node)
    }
    return nil
  }

  private mutating func configuration(_ node: YAMLNode.ID) -> TestCase.Input? {
    guard yaml.entries(node) != nil else {
      reportWrongKind(
        "a configuration, which is a mapping", at: node, help: "as in `config: { resource: … }`")
      return nil
    }
    let (text, notFinite) = yaml.json(of: node)
    for node in notFinite { reportWrongKind("a value that JSON has", at: node) }
    return .configuration(TestCase.Text(text, yaml.place(of: node)))
  }

  private mutating func paths(_ node: YAMLNode.ID) -> TestCase.Input? {
    guard let elements = scalars(node, of: "paths") else { return nil }
    var paths: [TestCase.Text] = []
    for element in elements { if let path = placed(element, "a path") { paths.append(path) } }
    return .paths(paths)
  }

  private mutating func parameters(_ node: YAMLNode.ID) -> [TestCase.Parameter] {
    guard let entries = yaml.entries(node) else {
      reportWrongKind("a mapping of parameters to values", at: node)
      return []
    }
    return entries.compactMap { entry in
      guard let name = yaml.scalar(entry.key)?.text else { return nil }
      return TestCase.Parameter(
        name: TestCase.Text(name, yaml.place(of: entry.key)), value: entry.value, document: yaml)
    }
  }

  private mutating func expectation(_ node: YAMLNode.ID) -> Expectation? {
    guard let fields = fields(node, TestFileReader.expectationKeys) else { return nil }
    var lists: [Ruling.Kind: Expectation.List] = [:]
    for kind in Ruling.Kind.allCases {
      guard let entry = fields[kind.rawValue] else { continue }
      lists[kind] = Expectation.List(addresses: addresses(entry.value), place: yaml.place(of: entry.key))
    }
    if lists.isEmpty, yaml.entries(node)?.isEmpty == true {
      report(
        "test-empty-expectation", "nothing is expected", at: node,
        help: "name what fails, passes or is unknown; `fail: []` says that nothing fails")
    }
    return Expectation(lists: lists)
  }

  /// Addresses, one or a list, which may be empty.
  private mutating func addresses(_ node: YAMLNode.ID) -> [String] {
    if case .sequence(let elements) = yaml[node].content {
      return elements.compactMap { sentence($0, "the address of a subject") }
    }
    return sentence(node, "addresses of subjects, one or a list").map { [$0] } ?? []
  }
}
