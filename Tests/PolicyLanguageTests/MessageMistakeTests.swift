import Testing

/// What is said about a mistake in a message.
@Suite struct MessageMistakeTests {
  @Test(arguments: [
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "{sbject} is bad" }
      """,
      [
        "a.yaml:3:16-22 policy-unknown-placeholder",
        "there is no placeholder `{sbject}`",
        "= did you mean `subject`? an attribute of that name is `{.sbject}`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a {items[*]} b" }
      """,
      [
        "a.yaml:3:18-26 policy-several-values",
        "`items[*]` may yield several items",
        "= a message shows one value; `{items}` names all that decided",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a {a[*]} b" }
      """,
      [
        "a.yaml:3:18-22 policy-several-values",
        "`a[*]` may yield several items",
        "= a message shows one value; `{items}` names all that decided",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a {a..b} b" }
      """,
      [
        "a.yaml:3:20-21 policy-unknown-placeholder",
        "`{a..b}` is neither a placeholder nor a path: expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a {} b" }
      """,
      [
        "a.yaml:3:18-18 policy-unknown-placeholder",
        "`{}` is neither a placeholder nor a path: a path is missing",
        "= a path starts with an attribute, as in `ingress[*].cidr_blocks[*]`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a {b" }
      """,
      [
        "a.yaml:3:17-18 policy-invalid-placeholder",
        "`{` is never closed",
        "= write `{{` for a brace",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "a } b" }
      """,
      [
        "a.yaml:3:17-18 policy-invalid-placeholder",
        "`}` closes nothing",
        "= write `}}` for a brace",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "{a b}" }
      """,
      [
        "a.yaml:3:17-18 policy-unknown-placeholder",
        "`{a b}` is neither a placeholder nor a path: a space stands only on either side of an arrow",
        "= write `subnet_id -> aws_subnet`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "{.subjct} {sensitive} {valu}" }
      """,
      [
        "a.yaml:3:38-42 policy-unknown-placeholder",
        "there is no placeholder `{valu}`",
        "= did you mean `value`? an attribute of that name is `{.valu}`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "é {a->b}" }
      """,
      [
        "a.yaml:3:19-21 policy-unknown-placeholder",
        "`{a->b}` is neither a placeholder nor a path: an arrow has a space on either side",
        "= write `subnet_id -> aws_subnet`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { a: 1 },
          message: "{{x} }}" }
      """,
      [
        "a.yaml:3:18-19 policy-invalid-placeholder",
        "`}` closes nothing",
        "= write `}}` for a brace",
      ]
    ),
    (
      """
      policies:
      - id: a
        title: A
        severity: low
        for: aws_x
        require: { a: 1 }
        message: {subject} is bad
      """,
      [
        "a.yaml:7:22-23 yaml-syntax",
        "nothing can follow `}` here",
        "= quote the whole text",
        "a.yaml:2:3: while parsing a block mapping",
      ]
    ),
    (
      """
      policies:
      - id: a
        title: A
        severity: low
        for: aws_x
        require: { a: 1 }
        message: |
          {subject}
          {a..b}
      """,
      [
        "a.yaml:7:12-9:11 policy-unknown-placeholder",
        "`{a..b}` is neither a placeholder nor a path: expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      """
      policies:
      - id: a
        title: A
        severity: low
        for: aws_x
        require: { a: 1 }
        message: [a]
      """,
      [
        "a.yaml:7:12-15 policy-wrong-kind",
        "expected a message, found a list",
      ]
    ),
  ])
  func isReported(_ yaml: String, _ expected: [String]) {
    checkErrors(yaml, expected)
  }
}
