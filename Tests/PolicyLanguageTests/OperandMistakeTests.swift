import Testing

/// What is said about what a value is compared with.
@Suite struct OperandMistakeTests {
  @Test(arguments: [
    (
      "  a: { at_least: five }",
      [
        "a.yaml:1:18-22 policy-invalid-operand",
        "expected a number, found the text \"five\"",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { at_least: '5' }",
      [
        "a.yaml:1:18-21 policy-invalid-operand",
        "expected a number, found the text \"5\"",
        "= write it without quotes",
      ]
    ),
    (
      "  a: { at_least: [5] }",
      [
        "a.yaml:1:18-21 policy-invalid-operand",
        "expected a number, found a list",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { at_least: .inf }",
      [
        "a.yaml:1:18-22 policy-invalid-operand",
        "expected a number, found `.inf`",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { at_least: }",
      [
        "a.yaml:1:18-18 policy-invalid-operand",
        "expected a number, found nothing",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { at_least: { pth: b } }",
      [
        "a.yaml:1:20-23 policy-invalid-operand",
        "there is no operand `{ pth: … }`",
        "= did you mean `path`?",
      ]
    ),
    (
      "  a: { at_least: { path: 'b[*]' } }",
      [
        "a.yaml:1:26-32 policy-several-values",
        "`b[*]` may yield several items",
        "= an operand is one value",
      ]
    ),
    (
      "  a: { at_least: { path: b..c } }",
      [
        "a.yaml:1:28-29 policy-invalid-path",
        "expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      "  a: { at_least: { parameter: x } }",
      [
        "a.yaml:1:31-32 policy-unknown-parameter",
        "there is no parameter `x`",
        "= declare it under `parameters:`",
      ]
    ),
    (
      "  a: { equals: { argument: x } }",
      [
        "a.yaml:1:28-29 policy-unknown-argument",
        "there is no argument `x`",
        "= only a definition has arguments",
      ]
    ),
    (
      "  a: { equals: { text: '{a}-{b[*]}' } }",
      [
        "a.yaml:1:30-34 policy-several-values",
        "`b[*]` may yield several items",
        "= a text is made of single values",
      ]
    ),
    (
      "  a: { equals: { text: '{a}-{b' } }",
      [
        "a.yaml:1:29-30 policy-invalid-placeholder",
        "`{` is never closed",
        "= write `{{` for a brace",
      ]
    ),
    (
      "  a: { equals: { text: '{a..b}' } }",
      [
        "a.yaml:1:28-29 policy-invalid-path",
        "expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      "  a: { equals: { paht: b } }",
      [
        "a.yaml:1:18-22 policy-invalid-operand",
        "there is no operand `{ paht: … }`",
        "= did you mean `path`?",
      ]
    ),
    (
      "  a: { equals: ~ }",
      [
        "a.yaml:1:16-17 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  a: { equals: .nan }",
      [
        "a.yaml:1:16-20 policy-invalid-operand",
        "`.nan` is no number",
        "= quote it if it is a text",
      ]
    ),
    (
      "  a: [a, ~]",
      [
        "a.yaml:1:10-11 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  a: [{ path: b }]",
      [
        "a.yaml:1:9-13 policy-invalid-operand",
        "a path cannot stand inside of a value",
        "= write the value out; `equals`, `one_of` and `contains_all` take paths",
      ]
    ),
    (
      "  a: { between: [5, 1] }",
      [
        "a.yaml:1:17-23 policy-invalid-operand",
        "no number lies between 5 and 1",
        "= write the lower bound first",
      ]
    ),
    (
      "  a: { between: [a, b] }",
      [
        "a.yaml:1:18-19 policy-invalid-operand",
        "expected a number, found the text \"a\"",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { starts_with: [a] }",
      [
        "a.yaml:1:21-24 policy-invalid-operand",
        "expected a text, found a list",
        "= write a text, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { has_keys: [[a]] }",
      [
        "a.yaml:1:19-22 policy-invalid-operand",
        "expected a text, found a list",
        "= write a text, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { length: many }",
      [
        "a.yaml:1:16-20 policy-invalid-operand",
        "expected a number, found the text \"many\"",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { equals: true, default: ~ }",
      [
        "a.yaml:1:31-32 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  a: { parameter: b }",
      [
        "a.yaml:1:19-20 policy-unknown-parameter",
        "there is no parameter `b`",
        "= declare it under `parameters:`",
      ]
    ),
    (
      "  a: { equals: a, default: { path: b } }",
      [
        "a.yaml:1:30-34 policy-invalid-operand",
        "a path cannot stand inside of a value",
        "= write the value out; `equals`, `one_of` and `contains_all` take paths",
      ]
    ),
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
