import YAMLSyntax

extension FileCompiler {
  /// What a test is asked of.
  enum Tested {
    case value
    /// A count or a length, which is always a number.
    case number
  }

  /// What a test takes from the test around it.
  struct TestContext {
    var tested = Tested.value
    var ignoresCase = false
  }

  mutating func test(_ node: YAMLNode.ID, of tested: Tested = .value) -> Test? {
    test(node, TestContext(tested: tested))
  }

  /// An operand, which the value equals, or a mapping of operators, which all hold.
  mutating func test(_ node: YAMLNode.ID, _ context: TestContext) -> Test? {
    switch reference(node) {
    case .value(let value): return following(value, from: node) { $0.equality($1, context) }
    case .operand(let operand): return test([.equals(operand)], nil, context, node)
    case .nothing: return nil
    case nil: break
    }
    if case .mapping(let entries) = yaml[node].content {
      return entries.isEmpty ? emptyTest(node) : operators(node, context)
    }
    return equality(node, context)
  }

  private mutating func equality(_ node: YAMLNode.ID, _ context: TestContext) -> Test? {
    guard let literal = context.tested == .number ? number(node) : literal(node) else { return nil }
    return test([.equals(.literal(literal))], nil, context, node)
  }

  private mutating func emptyTest(_ node: YAMLNode.ID) -> Test? {
    report("policy-empty-list", "the test is empty", at: node, help: "write at least one operator")
    return nil
  }

  private mutating func operators(_ node: YAMLNode.ID, _ context: TestContext) -> Test? {
    guard let fields = operatorFields(node, context) else { return nil }
    var context = context
    if let entry = fields[.ignoringCase] { context.ignoresCase = flag(entry.value) ?? false }
    let defaultValue = fields[.default].flatMap { entry in followed(entry.value) { $0.literal($1) } }
    checkModifiers(fields, node)
    var assertions: [Test.Assertion] = []
    for name in TestOperator.allCases {
      guard let entry = fields[name], !name.isModifier else { continue }
      if let assertion = assertion(name, entry.value, context) { assertions.append(assertion) }
    }
    return test(assertions, defaultValue, context, node)
  }

  /// The entries of a test by their operators: so few that looking through them beats hashing.
  private struct OperatorFields {
    private(set) var names: [TestOperator] = []
    private var entries: [YAMLNode.Entry] = []

    subscript(name: TestOperator) -> YAMLNode.Entry? {
      get { names.firstIndex(of: name).map { entries[$0] } }
      set {
        guard let newValue else { return }
        names.append(name)
        entries.append(newValue)
      }
    }
  }

  private mutating func operatorFields(
    _ node: YAMLNode.ID, _ context: TestContext
  ) -> OperatorFields? {
    var fields = OperatorFields()
    for entry in yaml.entries(node) ?? [] {
      guard let key = yaml.scalar(entry.key)?.text else { continue }
      guard let name = TestOperator(rawValue: key) else {
        reportUnknownOperator(key, entry)
        continue
      }
      if context.tested == .number, !name.isForNumbers {
        report(
          "policy-wrong-operator", "`\(key)` is no test of a number", at: entry.key,
          help: "as in `at_least: 2`, `between: [1, 3]` or a number alone")
        continue
      }
      fields[name] = entry
    }
    return fields.names.isEmpty ? nil : fields
  }

  private mutating func reportUnknownOperator(_ key: String, _ entry: YAMLNode.Entry) {
    if referenceWords.contains(key) {
      return report(
        "policy-unknown-operator", "`\(key)` stands beside operators", at: entry.key,
        help: "write `equals: { \(key): … }`")
    }
    report(
      "policy-unknown-operator", "there is no operator `\(key)`", at: entry.key,
      help: didYouMean(key, TestOperator.known) ?? TestOperator.examples)
  }

  private mutating func checkModifiers(_ fields: OperatorFields, _ node: YAMLNode.ID) {
    if let entry = fields[.default], fields.names.allSatisfy(\.isModifier) {
      report(
        "policy-missing-operator", "`default` stands without a test", at: entry.key,
        help: "write what is asked of the value beside it, as in `equals: true`")
    }
    if let entry = fields[.ignoringCase], !fields.names.contains(where: \.mindsCase) {
      report(
        "policy-missing-operator", "`ignoring_case` stands without a test of text", at: entry.key,
        help: "write one beside it, as in `starts_with: prod`")
    }
  }

  private func test(
    _ assertions: [Test.Assertion], _ defaultValue: Literal?, _ context: TestContext, _ node: YAMLNode.ID
  ) -> Test {
    let words = assertions.map { TestWords.words(for: $0) }.joined(separator: " and ")
    let mindsCase = assertions.contains { TestWords.mindsCase($0) }
    let text = context.ignoresCase && mindsCase ? "\(words), ignoring case" : words
    return Test(
      assertions, defaultValue: defaultValue, ignoresCase: context.ignoresCase, text: text,
      place: yaml.place(of: node))
  }
}
