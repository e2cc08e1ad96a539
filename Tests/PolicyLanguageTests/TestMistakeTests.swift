import Testing

/// What is said about a mistake in a test.
@Suite struct TestMistakeTests {
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
      "  a: { equals: { text: [a] } }",
      [
        "a.yaml:1:24-27 policy-wrong-kind",
        "expected a text with paths in braces, found a list",
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
      "  a: { matches: '(a' }",
      [
        "a.yaml:1:18-20 policy-invalid-pattern",
        "no regular expression: missing ) in `(a`",
        "= see https://github.com/google/re2/wiki/Syntax",
      ]
    ),
    (
      "  a: { matches: 'ab[c' }",
      [
        "a.yaml:1:20-22 policy-invalid-pattern",
        "no regular expression: missing ] in `[c`",
        "= see https://github.com/google/re2/wiki/Syntax",
      ]
    ),
    (
      "  a: { matches: { path: b } }",
      [
        "a.yaml:1:17-28 policy-wrong-kind",
        "expected a regular expression that is written out, found a mapping",
      ]
    ),
    (
      "  a: { matches: '(?=a)' }",
      [
        "a.yaml:1:18-21 policy-invalid-pattern",
        "no regular expression: invalid perl operator in `(?=`",
        "= see https://github.com/google/re2/wiki/Syntax",
      ]
    ),
    (
      "  a: { like: ~ }",
      [
        "a.yaml:1:14-15 policy-wrong-kind",
        "expected a pattern that is written out, found nothing",
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
      "  a: { length: { contains: 1 } }",
      [
        "a.yaml:1:18-26 policy-wrong-operator",
        "`contains` is no test of a number",
        "= as in `at_least: 2`, `between: [1, 3]` or a number alone",
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
      "  a: { within: 10.0.0.0/33 }",
      [
        "a.yaml:1:16-27 policy-invalid-operand",
        "`10.0.0.0/33` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
      ]
    ),
    (
      "  a: { within: [10.0.0.0/8, 80] }",
      [
        "a.yaml:1:16-32 policy-invalid-operand",
        "networks and ports stand in one list",
        "= write a test of each, in `any` or `all`",
      ]
    ),
    (
      "  a: { covers: 70000 }",
      [
        "a.yaml:1:16-21 policy-invalid-operand",
        "`70000` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
      ]
    ),
    (
      "  a: { covers: [] }",
      [
        "a.yaml:1:16-18 policy-empty-list",
        "the list of networks or ports is empty",
        "= write at least one",
      ]
    ),
    (
      "  a: { overlaps: [{ path: b }, nowhere] }",
      [
        "a.yaml:1:32-39 policy-invalid-operand",
        "`nowhere` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
      ]
    ),
    (
      "  a: { within: { parameter: x } }",
      [
        "a.yaml:1:29-30 policy-unknown-parameter",
        "there is no parameter `x`",
        "= declare it under `parameters:`",
      ]
    ),
    (
      "  a: { prefix_length: 10.0.0.0/8 }",
      [
        "a.yaml:1:23-33 policy-invalid-operand",
        "expected a number, found the text \"10.0.0.0/8\"",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      "  a: { version: '=> 5' }",
      [
        "a.yaml:1:17-23 policy-invalid-operand",
        "`=> 5` is no version constraint",
        "= write comparisons with commas between, as in `\">= 5.0, < 6.0\"`",
      ]
    ),
    (
      "  a: { pinned: exactly }",
      [
        "a.yaml:1:16-23 policy-wrong-kind",
        "expected `true` or `false`, found the text \"exactly\"",
      ]
    ),
    (
      "  a: { not_overlapping: ['03:00-04:00', '3:00-4:00'] }",
      [
        "a.yaml:1:25-53 policy-invalid-operand",
        "`3:00-4:00` is no time window",
        "= write `03:00-04:00` for every day, `sun:05:00-sun:06:00` for every week",
      ]
    ),
    (
      "  a: { references: modul }",
      [
        "a.yaml:1:20-25 policy-invalid-type",
        "`modul` is no type",
        "= did you mean `module`?",
      ]
    ),
    (
      "  a: { references: aws_x.id }",
      [
        "a.yaml:1:20-28 policy-invalid-type",
        "a type holds no dot",
        "= write `aws_x`, and narrow it by a condition on `node.name`",
      ]
    ),
    (
      "  a: { same_as: 'b[*]' }",
      [
        "a.yaml:1:17-23 policy-several-values",
        "`b[*]` may yield several items",
        "= name the one node that is meant",
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
      "  a: { equals: a, ignoring_case: often }",
      [
        "a.yaml:1:34-39 policy-wrong-kind",
        "expected `true` or `false`, found the text \"often\"",
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
      "  a: { path: b, not: c }",
      [
        "a.yaml:1:8-12 policy-unknown-operator",
        "`path` stands beside operators",
        "= write `equals: { path: … }`",
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
      "  a: { not: { at_last: 5 } }",
      [
        "a.yaml:1:15-22 policy-unknown-operator",
        "there is no operator `at_last`",
        "= did you mean `at_least`?",
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
