import Testing

/// What is said about a mistake in a file.
@Suite struct FileMistakeTests {
  @Test(arguments: [
    (
      "",
      [
        "a.yaml:1:1-1 policy-empty-file",
        "the file holds nothing",
        "= expected `policies:`, `define:`, `views:`, `extend:` or `parameters:`",
      ]
    ),
    (
      "# nothing yet",
      [
        "a.yaml:1:1-1 policy-empty-file",
        "the file holds nothing",
        "= expected `policies:`, `define:`, `views:`, `extend:` or `parameters:`",
      ]
    ),
    (
      "- a",
      [
        "a.yaml:1:1-4 policy-wrong-kind",
        "expected a policy file, which is a mapping, found a list",
      ]
    ),
    (
      "policy: []",
      [
        "a.yaml:1:1-7 policy-unknown-key",
        "a policy file has no key `policy`",
        "= known are parameters, policies, define, views, extend",
      ]
    ),
    (
      "policies: []",
      [
        "a.yaml:1:11-13 policy-empty-list",
        "the list of policies is empty",
        "= write at least one",
      ]
    ),
    (
      "policies: { id: a }",
      [
        "a.yaml:1:11-20 policy-wrong-kind",
        "expected a list of policies, found a mapping",
      ]
    ),
    (
      """
      policies:
      - a
      """,
      [
        "a.yaml:2:3-4 policy-wrong-kind",
        "expected a policy, which is a mapping, found the text \"a\"",
      ]
    ),
    (
      """
      define: [a]
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:1:9-12 policy-wrong-kind",
        "expected a mapping of names to definitions, found a list",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }
      tests: []
      """,
      [
        "a.yaml:3:1-6 policy-not-supported",
        "`tests` is not supported by this version yet",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }
      waivers: []
      """,
      [
        "a.yaml:3:1-8 policy-unknown-key",
        "a policy file has no key `waivers`",
        "= known are parameters, policies, define, views, extend",
      ]
    ),
    (
      """
      a: 1
      ---
      b: 2
      """,
      [
        "a.yaml:2:1-4 yaml-several-documents",
        "a second document starts here",
        "= write one document a file, without `---` between",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }
      define:
        a: { about: aws_x, holds: { b: 1, b: 2 } }
      """,
      [
        "a.yaml:4:37-38 yaml-duplicate-key",
        "the key `b` stands twice in one mapping",
        "= keep one of them",
        "a.yaml:4:31: first written here",
      ]
    ),
    (
      "define: { a: &a { about: aws_x, holds: *a } }",
      [
        "a.yaml:1:40-42 yaml-cyclic-alias",
        "the alias `*a` stands inside the node that it stands for",
      ]
    ),
  ])
  func isReported(_ yaml: String, _ expected: [String]) {
    checkErrors(yaml, expected)
  }
}
