import Testing

/// What is said about a mistake in a definition.
@Suite struct DefinitionMistakeTests {
  @Test(arguments: [
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x }
      """,
      [
        "a.yaml:4:3-9 policy-missing-field",
        "the definition `tagged` has no `holds`",
        "= write `holds:`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { holds: { a: 1 }, argument: [x] }
      """,
      [
        "a.yaml:4:3-9 policy-missing-field",
        "the definition `tagged` has no `about`",
        "= write `about:`",
        "a.yaml:4:30-38 policy-unknown-key",
        "a definition has no key `argument`",
        "= did you mean `arguments`?",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x, holds: { a: 1 }, arguments: port }
      """,
      [
        "a.yaml:4:55-59 policy-wrong-kind",
        "expected a list of names of arguments, found the text \"port\"",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        taged: { about: aws_x, holds: { a: 1 } }
      """,
      [
        "a.yaml:2:71-77 policy-unknown-definition",
        "there is no definition `tagged`",
        "= did you mean `taged`?",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        other: { about: aws_x, holds: { a: 1 } }
      """,
      [
        "a.yaml:2:71-77 policy-unknown-definition",
        "there is no definition `tagged`",
        "= known are other",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      """,
      [
        "a.yaml:2:71-77 policy-unknown-definition",
        "there is no definition `tagged`",
        "= write it under `define:`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x, holds: other }
        other: { about: aws_x, holds: { a: 1 } }
      """,
      [
        "a.yaml:4:34-39 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"other\"",
        "= write `satisfies: other`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x, holds: { satisfies: tagged } }
      """,
      [
        "a.yaml:4:47-53 policy-definition-cycle",
        "a definition rests on itself: `tagged` → `tagged`",
        "= break the cycle",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x, holds: { not: { satisfies: b } } }
        b: { about: aws_x, holds: { some: a, satisfies: c } }
        c: { about: aws_x, holds: { satisfies: tagged } }
      """,
      [
        "a.yaml:4:54-55 policy-definition-cycle",
        "a definition rests on itself: `b` → `c` → `tagged` → `b`",
        "= break the cycle",
        "a.yaml:5:51: `b` rests on `c`",
        "a.yaml:6:42: `c` rests on `tagged`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: { about: aws_x, holds: { a: 1 } }
        every: { about: aws_x, holds: { a: 1 } }
        5x: { about: aws_x, holds: { a: 1 } }
      """,
      [
        "a.yaml:5:3-8 policy-invalid-name",
        "`every` is a word of the language",
        "= take another name",
        "a.yaml:6:3-5 policy-invalid-name",
        "`5x` is no name",
        "= write letters, digits, `_` and `-`, a letter first, as in `private_subnet`",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }
      define:
        tagged: [a]
      """,
      [
        "a.yaml:4:11-14 policy-wrong-kind",
        "expected a definition, which is a mapping, found a list",
      ]
    ),
    (
      """
      policies:
      - { id: a, title: A, severity: low, for: aws_x, require: { satisfies: { tagged: { port: 22 } } } }
      define:
        tagged: { about: aws_x, holds: { a: 1 } }
      """,
      [
        "a.yaml:2:73-79 policy-unknown-argument",
        "`tagged` takes no arguments",
        "= write `satisfies: tagged`; an attribute of that name is `.tagged`",
      ]
    ),
  ])
  func isReported(_ yaml: String, _ expected: [String]) {
    checkErrors(yaml, expected)
  }
}
