import Testing

/// What is said about networks, ports, versions, time windows, patterns and types that cannot be read.
@Suite struct OperandNotationMistakeTests {
  @Test(arguments: [
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
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
