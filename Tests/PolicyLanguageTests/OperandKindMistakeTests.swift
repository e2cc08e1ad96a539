import Testing

/// What is said where a list, a truth value or a text is expected and something else stands.
@Suite struct OperandKindMistakeTests {
  @Test(arguments: [
    (
      "  a: { equals: { text: [a] } }",
      [
        "a.yaml:1:24-27 policy-wrong-kind",
        "expected a text with paths in braces, found a list",
      ]
    ),
    (
      "  a: { exists: yes }",
      [
        "a.yaml:1:16-19 policy-wrong-kind",
        "expected `true` or `false`, found the text \"yes\"",
      ]
    ),
    (
      "  a: { exists: 'true' }",
      [
        "a.yaml:1:16-22 policy-wrong-kind",
        "expected `true` or `false`, found the text \"true\"",
      ]
    ),
    (
      "  a: { empty: 1 }",
      [
        "a.yaml:1:15-16 policy-wrong-kind",
        "expected `true` or `false`, found `1`",
      ]
    ),
    (
      "  a: { one_of: a }",
      [
        "a.yaml:1:16-17 policy-wrong-kind",
        "expected a list of values, found the text \"a\"",
      ]
    ),
    (
      "  a: { one_of: [] }",
      [
        "a.yaml:1:16-18 policy-empty-list",
        "the list of values is empty",
        "= write at least one",
      ]
    ),
    (
      "  a: { one_of: { pth: b } }",
      [
        "a.yaml:1:16-26 policy-wrong-kind",
        "expected a list of values, found a mapping",
      ]
    ),
    (
      "  a: { any: [] }",
      [
        "a.yaml:1:13-15 policy-empty-list",
        "the list of tests is empty",
        "= write at least one",
      ]
    ),
    (
      "  a: { all: 5 }",
      [
        "a.yaml:1:13-14 policy-wrong-kind",
        "expected a list of tests, found `5`",
      ]
    ),
    (
      "  a: { between: 5 }",
      [
        "a.yaml:1:17-18 policy-wrong-kind",
        "expected a list of two numbers, found `5`",
        "= write `between: [1, 5]`",
      ]
    ),
    (
      "  a: { between: [1] }",
      [
        "a.yaml:1:17-20 policy-wrong-kind",
        "expected a list of two numbers, found a list",
        "= write `between: [1, 5]`",
      ]
    ),
    (
      "  a: { unique: often }",
      [
        "a.yaml:1:16-21 policy-wrong-kind",
        "expected `true` or `false`, found the text \"often\"",
      ]
    ),
    (
      "  a: { equals: a, ignoring_case: often }",
      [
        "a.yaml:1:34-39 policy-wrong-kind",
        "expected `true` or `false`, found the text \"often\"",
      ]
    ),
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
