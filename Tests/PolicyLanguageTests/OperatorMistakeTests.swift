import Testing

/// What is said about an operator that is unknown, missing, or of no use where it stands.
@Suite struct OperatorMistakeTests {
  @Test(arguments: [
    (
      "  a: {}",
      [
        "a.yaml:1:6-8 policy-empty-list",
        "the test is empty",
        "= write at least one operator",
      ]
    ),
    (
      "  a: { at_last: 5 }",
      [
        "a.yaml:1:8-15 policy-unknown-operator",
        "there is no operator `at_last`",
        "= did you mean `at_least`?",
      ]
    ),
    (
      "  a: { foo: 5 }",
      [
        "a.yaml:1:8-11 policy-unknown-operator",
        "there is no operator `foo`",
        "= expected an operator such as `equals`, `one_of`, `at_least`, `starts_with` or `within`",
      ]
    ),
    (
      "  a: { length: { contains: 1 } }",
      [
        "a.yaml:1:18-26 policy-wrong-operator",
        "`contains` is no test of a number",
        "= as in `at_least: 2`, `between: [1, 3]` or a number alone",
      ]
    ),
    (
      "  a: { default: 5 }",
      [
        "a.yaml:1:8-15 policy-missing-operator",
        "`default` stands without a test",
        "= write what is asked of the value beside it, as in `equals: true`",
      ]
    ),
    (
      "  a: { ignoring_case: true }",
      [
        "a.yaml:1:8-21 policy-missing-operator",
        "`ignoring_case` stands without a test of text",
        "= write one beside it, as in `starts_with: prod`",
      ]
    ),
    (
      "  a: { at_least: 5, ignoring_case: true }",
      [
        "a.yaml:1:21-34 policy-missing-operator",
        "`ignoring_case` stands without a test of text",
        "= write one beside it, as in `starts_with: prod`",
      ]
    ),
    (
      "  a: { path: b, not: c }",
      [
        "a.yaml:1:8-12 policy-unknown-operator",
        "`path` stands beside operators",
        "= write `equals: { path: … }`",
      ]
    ),
    (
      "  a: { not: { at_last: 5 } }",
      [
        "a.yaml:1:15-22 policy-unknown-operator",
        "there is no operator `at_last`",
        "= did you mean `at_least`?",
      ]
    ),
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
