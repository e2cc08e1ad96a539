import Testing

/// What is said about a mistake in a policy.
@Suite struct PolicyMistakeTests {
  @Test(arguments: [
    (
      """
      policies:
      - { title: A }
      """,
      [
        "a.yaml:2:5-10 policy-missing-field",
        "the policy has no `for`",
        "= write `for:`",
        "a.yaml:2:5-10 policy-missing-field",
        "the policy has no `id`",
        "= write `id:`",
        "a.yaml:2:5-10 policy-missing-field",
        "the policy has no `severity`",
        "= write `severity:`",
        "a.yaml:2:5-10 policy-missing-field",
        "the policy neither requires nor forbids anything",
        "= write `require:` or `forbid:`",
      ]
    ),
    (
      """
      policies:
      - id: a
        severity: low
      """,
      [
        "a.yaml:2:7-8 policy-missing-field",
        "the policy `a` has no `for`",
        "= write `for:`",
        "a.yaml:2:7-8 policy-missing-field",
        "the policy `a` has no `title`",
        "= write `title:`",
        "a.yaml:2:7-8 policy-missing-field",
        "the policy `a` neither requires nor forbids anything",
        "= write `require:` or `forbid:`",
      ]
    ),
    (
      """
      policies:
      - { id: aws-x, title: A, sevrity: low, for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:2:9-14 policy-missing-field",
        "the policy `aws-x` has no `severity`",
        "= write `severity:`",
        "a.yaml:2:26-33 policy-unknown-key",
        "a policy has no key `sevrity`",
        "= did you mean `severity`?",
      ]
    ),
    (
      """
      policies:
      - { id: aws-x, title: A, severity: hihg, for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:2:36-40 policy-unknown-severity",
        "there is no severity `hihg`",
        "= did you mean `high`?",
      ]
    ),
    (
      """
      policies:
      - { id: aws-x, title: A, severity: blocker, for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:2:36-43 policy-unknown-severity",
        "there is no severity `blocker`",
        "= known are info, low, medium, high, critical",
      ]
    ),
    (
      """
      policies:
      - { id: aws_x, title: ' ', severity: low, for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:2:9-14 policy-invalid-id",
        "the id `aws_x` is not in kebab case",
        "= write lower-case letters and digits, with single dashes between words, as in `aws-s3-encrypted`",
        "a.yaml:2:23-26 policy-wrong-kind",
        "expected a title, found an empty one",
      ]
    ),
    (
      """
      policies:
      - { id: Aws-x, title: ~, severity: [low], for: aws_x, require: { a: 1 } }
      """,
      [
        "a.yaml:2:9-14 policy-invalid-id",
        "the id `Aws-x` is not in kebab case",
        "= write lower-case letters and digits, with single dashes between words, as in `aws-s3-encrypted`",
        "a.yaml:2:23-24 policy-wrong-kind",
        "expected a title, found nothing",
        "a.yaml:2:36-41 policy-wrong-kind",
        "expected a severity, found a list",
      ]
    ),
    (
      """
      policies:
      - { id: a--b, title: [A], severity: low, for: [], require: { a: 1 }, references: { a: b } }
      """,
      [
        "a.yaml:2:9-13 policy-invalid-id",
        "the id `a--b` is not in kebab case",
        "= write lower-case letters and digits, with single dashes between words, as in `aws-s3-encrypted`",
        "a.yaml:2:22-25 policy-wrong-kind",
        "expected a title, found a list",
        "a.yaml:2:47-49 policy-empty-list",
        "the list of types is empty",
        "= write at least one",
        "a.yaml:2:82-90 policy-wrong-kind",
        "expected references, one or a list, found a mapping",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }
      - { id: a, title: B, severity: low, for: aws_y, forbid: { a: 1 } }
      """,
      [
        "a.yaml:3:9-10 policy-duplicate-id",
        "two policies have the id `a`",
        "= give each policy an id of its own",
        "a.yaml:2:9: the other",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_s3_bucket.logs, require: { a: 1 } }
      """,
      [
        "a.yaml:2:42-60 policy-invalid-type",
        "a type holds no dot",
        "= write `aws_s3_bucket`, and narrow it by a condition on `node.name`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: [aws_x, modul, data, resource, 'a b', ''], require: { a: 1 } }
      """,
      [
        "a.yaml:2:50-55 policy-invalid-type",
        "`modul` is no type",
        "= did you mean `module`?",
        "a.yaml:2:57-61 policy-invalid-type",
        "`data` alone is no type",
        "= write `data.TYPE`, or `data.*` for all",
        "a.yaml:2:63-71 policy-invalid-type",
        "`resource` is no type",
        "= write `*` for every resource",
        "a.yaml:2:74-77 policy-invalid-type",
        "`a b` is no type",
        "= write `aws_instance`, `data.aws_ami` or a glob such as `aws_*`",
        "a.yaml:2:81-81 policy-invalid-type",
        "a type is missing",
        "= write `aws_instance`, `data.aws_ami` or a glob such as `aws_*`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: { type: aws_x }, require: { a: 1 } }
      """,
      [
        "a.yaml:2:42-57 policy-wrong-kind",
        "expected types, one or a list, found a mapping",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: rule, require: { a: 1 } }
      views: { rule: [] }
      """,
      [
        "a.yaml:3:16-18 policy-empty-list",
        "the list of sources of rows is empty",
        "= write at least one",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: *, require: { a: 1 } }
      """,
      [
        "a.yaml:2:42-43 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*\"`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: [aws_x, *], require: { a: 1 } }
      """,
      [
        "a.yaml:2:50-51 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*\"`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: {} }
      """,
      [
        "a.yaml:2:58-60 policy-empty-list",
        "the condition is empty",
        "= write at least one entry",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: }
      """,
      [
        "a.yaml:2:58-58 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found nothing",
        "= write `PATH: TEST`, as in `storage_encrypted: true`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 }, when: tagged }
      """,
      [
        "a.yaml:2:74-80 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"tagged\"",
        "= write `PATH: TEST`, as in `storage_encrypted: true`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 }, requires: { b: 1 } }
      """,
      [
        "a.yaml:2:68-76 policy-unknown-key",
        "a policy has no key `requires`",
        "= did you mean `require`?",
      ]
    ),
  ])
  func isReported(_ yaml: String, _ expected: [String]) {
    checkErrors(yaml, expected)
  }
}
