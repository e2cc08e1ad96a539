import Diagnostics
import Evaluation
import Findings
import Graph
import Integrity
import JSONSyntax
import Packs
import PolicyLanguage
import PolicyTesting
import Project
import Terraform

/// Runs the cases of one test file.
struct TestRunner {
  let file: TestFile
  let policies: PolicySet
  let collectsCoverage: Bool
  /// The places of conditions that decided a verdict.
  private(set) var decided: Set<Place> = []

  init(file: TestFile, policies: PolicySet, collectsCoverage: Bool) {
    self.file = file
    self.policies = policies
    self.collectsCoverage = collectsCoverage
  }

  mutating func run(_ test: TestCase) -> TestResult {
    var result = TestResult(file: file.name, test: test)
    guard let rule = rule(of: test, &result) else { return result }
    switch test.input {
    case .configuration(let text):
      let model = configuration(text, &result)
      compare(model, "config", test.expectation, rule, &result)
    case .paths(let paths):
      for path in paths { judge(path, test.expectation, rule, &result) }
    }
    if let plan = test.plan { judge(plan, test.planExpectation ?? test.expectation, rule, &result) }
    return result
  }

  // MARK: - The policy

  private enum Rule {
    case policy(Policy)
    case integrity(IntegrityRule)
  }

  private func rule(of test: TestCase, _ result: inout TestResult) -> Rule? {
    if let policy = policies.policies.first(where: { $0.id == test.policy.text }) { return .policy(policy) }
    if let rule = IntegrityRule(rawValue: test.policy.text) { return .integrity(rule) }
    let known = policies.policies.map(\.id) + IntegrityRule.allCases.map(\.rawValue)
    result.diagnostics.append(.unknownPolicy(test.policy, known: known))
    return nil
  }

  // MARK: - The input

  private func configuration(_ text: TestCase.Text, _ result: inout TestResult) -> Model? {
    let bytes = JSONBytes(copying: text.text.utf8)
    let (document, problems) = JSONDocument.read(bytes, file: text.place.file)
    result.diagnostics += problems
    guard let document else { return nil }
    guard DocumentKind(of: document) == .configuration else {
      result.diagnostics.append(
        Diagnostic(
          .error, "test-no-configuration", "this is no configuration of Terraform", at: text.place,
          help: "expected `resource`, `data`, `variable` or another block of Terraform's"))
      return nil
    }
    return ConfigurationReader.read(document).model
  }

  private mutating func judge(
    _ path: TestCase.Text, _ expectation: Expectation, _ rule: Rule, _ result: inout TestResult
  ) {
    let folder = Folder.parent(of: file.name) ?? "."
    let read = InputReader().read(Folder.joined(folder, path.text))
    result.diagnostics += read.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.place == nil { diagnostic.place = path.place }
      return diagnostic
    }
    compare(read.model, path.text, expectation, rule, &result)
  }

  // MARK: - The comparison

  private mutating func compare(
    _ model: Model?, _ input: String, _ expectation: Expectation, _ rule: Rule, _ result: inout TestResult
  ) {
    guard let model else { return }
    let graph = ResourceGraph(model, schemas: Pack.schemas)
    if collectsCoverage, case .policy(let policy) = rule {
      var evaluator = Evaluator(policies: policies, graph: graph)
      for answer in evaluator.explain(policy) { decided.formUnion(answer.explanation.decidingPlaces) }
    }
    var (rulings, findings) = rulings(of: rule, on: graph)
    if let today = result.test.today { waive(&rulings, &findings, graph, on: today, &result) }
    let messages = Dictionary(
      findings.map { ($0.address, $0.message) }, uniquingKeysWith: { first, _ in first })
    result.parts.append(
      TestResult.Part(
        input: input, differences: Difference.between(expectation, rulings, messages: messages)))
  }

  /// Applies the waivers that the input carries, as they hold on the day of the case.
  private func waive(
    _ rulings: inout [Ruling], _ findings: inout [Finding], _ graph: ResourceGraph, on today: TestCase.Text,
    _ result: inout TestResult
  ) {
    guard let day = Day(parsing: today.text) else {
      result.diagnostics.append(
        Diagnostic(
          .error, "test-wrong-kind", "expected a day, found `\(today.text)`", at: today.place,
          help: "as in `2027-03-31`"))
      return
    }
    let (rules, mistakes) = InlineWaiverReader.read(graph)
    result.diagnostics += mistakes
    var waivers = Waivers(rules, today: day)
    var summary = Summary()
    waivers.apply(to: &findings, &summary)
    let waived = Set(findings.filter { $0.verdict == .waived }.map(\.address))
    for index in rulings.indices where waived.contains(rulings[index].address) {
      if [.fail, .unknown].contains(rulings[index].kind) { rulings[index].kind = .waived }
    }
  }

  private func rulings(of rule: Rule, on graph: ResourceGraph) -> ([Ruling], [Finding]) {
    switch rule {
    case .policy(let policy):
      let outcome = Judging.rulings(of: policy, in: policies, on: graph)
      return (outcome.rulings, outcome.findings)
    case .integrity(let rule):
      let findings = Integrity.findings(in: graph).filter { $0.policy == rule.rawValue }
      let rulings = Set(findings.map { Ruling($0.verdict == .fail ? .fail : .unknown, $0.address) })
      return (rulings.sorted { $0.address < $1.address }, findings)
    }
  }
}

extension Diagnostic {
  /// A case is about a policy that is not there.
  static func unknownPolicy(_ policy: TestCase.Text, known: [String]) -> Diagnostic {
    let nearest = nearestWord(to: policy.text, among: known).map { "did you mean `\($0)`?" }
    return Diagnostic(
      .error, "test-unknown-policy", "there is no policy `\(policy.text)`", at: policy.place,
      help: nearest ?? "a test can be about a policy of the pack that its file stands in")
  }
}
