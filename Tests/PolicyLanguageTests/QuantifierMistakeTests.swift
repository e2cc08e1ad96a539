import Testing

/// What is said about a mistake in a quantifier.
@Suite struct QuantifierMistakeTests {
  @Test(arguments: [
    (
      "  every: a[*]",
      [
        "a.yaml:1:3-8 policy-missing-field",
        "`every` does not say what is asked of each item",
        "= write `is: TEST` or `satisfies: CONDITION` beside it",
      ]
    ),
    (
      """
        every: a -> aws_x
        satisfies: tagged
      """,
      [
        "a.yaml:1:3-8 policy-missing-if-none",
        "`every` over `a -> aws_x` does not say what nothing there means",
        "= write `if_none: pass`, `if_none: fail` or `if_none: unknown` beside it",
      ]
    ),
    (
      """
        every: nodes(aws_x)
        is: 1
      """,
      [
        "a.yaml:1:3-8 policy-missing-if-none",
        "`every` over `nodes(aws_x)` does not say what nothing there means",
        "= write `if_none: pass`, `if_none: fail` or `if_none: unknown` beside it",
      ]
    ),
    (
      """
        every: a[*]
        is: 1
        satisfies: tagged
      """,
      [
        "a.yaml:3:3-12 policy-two-bodies",
        "both `is` and `satisfies` stand here",
        "= `is` tests a value, `satisfies` asks a condition of an item: keep one",
      ]
    ),
    (
      """
        every: a[*]
        some: b[*]
        is: 1
      """,
      [
        "a.yaml:2:3-7 policy-two-quantifiers",
        "`some` stands beside `every` in one mapping",
        "= write each as an element of a list, or of `all:`",
      ]
    ),
    (
      """
        every: a[*]
        is: 1
        b: 2
      """,
      [
        "a.yaml:3:3-4 policy-unknown-key",
        "`b` does not belong to `every`",
        "= known are where, is, satisfies, if_none; combine conditions in a list",
      ]
    ),
    (
      """
        every: a[*]
        were: { b: 1 }
        is: 1
      """,
      [
        "a.yaml:2:3-7 policy-unknown-key",
        "`were` does not belong to `every`",
        "= did you mean `where`?",
      ]
    ),
    (
      """
        some: a[*]
        distinct: true
      """,
      [
        "a.yaml:2:3-11 policy-unknown-key",
        "`distinct` does not belong to `some`",
        "= known are where, is, satisfies, if_none; combine conditions in a list",
      ]
    ),
    (
      """
        none: a[*]
        if_none: fail
      """,
      [
        "a.yaml:2:3-10 policy-unknown-key",
        "`if_none` does not belong to `none`",
        "= known are where, is, satisfies; combine conditions in a list",
      ]
    ),
    (
      """
        every: a[*]
        is: 1
        if_none: maybe
      """,
      [
        "a.yaml:3:12-17 policy-wrong-kind",
        "expected `pass`, `fail` or `unknown`, found the text \"maybe\"",
      ]
    ),
    (
      "  number_of: a[*]",
      [
        "a.yaml:1:3-12 policy-missing-field",
        "`number_of` does not say what number is wanted",
        "= write `is: TEST` beside it, as in `is: { at_least: 2 }`",
      ]
    ),
    (
      """
        number_of: a[*]
        satisfies: tagged
        is: 1
      """,
      [
        "a.yaml:2:3-12 policy-unknown-key",
        "`satisfies` does not belong to `number_of`",
        "= known are where, is, distinct; combine conditions in a list",
      ]
    ),
    (
      """
        number_of: a[*]
        is: many
      """,
      [
        "a.yaml:2:7-11 policy-invalid-operand",
        "expected a number, found the text \"many\"",
        "= write a number, or `{ path: PATH }`",
      ]
    ),
    (
      """
        number_of: a[*]
        is: '3'
      """,
      [
        "a.yaml:2:7-10 policy-invalid-operand",
        "expected a number, found the text \"3\"",
        "= write it without quotes",
      ]
    ),
    (
      """
        number_of: a[*]
        is: { starts_with: a }
      """,
      [
        "a.yaml:2:9-20 policy-wrong-operator",
        "`starts_with` is no test of a number",
        "= as in `at_least: 2`, `between: [1, 3]` or a number alone",
      ]
    ),
    (
      """
        number_of: a[*]
        distinct: symbolics
        is: 1
      """,
      [
        "a.yaml:2:13-22 policy-wrong-kind",
        "expected `true`, `false` or `symbolic`, found the text \"symbolics\"",
      ]
    ),
    (
      """
        number_of: a[*]
        distinct: 1
        is: 1
      """,
      [
        "a.yaml:2:13-14 policy-wrong-kind",
        "expected `true`, `false` or `symbolic`, found `1`",
      ]
    ),
    (
      """
        every: [a]
        is: 1
      """,
      [
        "a.yaml:1:10-13 policy-wrong-kind",
        "expected a path, found a list",
      ]
    ),
    (
      """
        every: "a[*] <-+ aws_x"
        is: 1
      """,
      [
        "a.yaml:1:16-19 policy-invalid-path",
        "only `->` can be repeated",
        "= write `->+ T` or `<- T`",
      ]
    ),
    (
      """
        every: a b
        is: 1
      """,
      [
        "a.yaml:1:11-12 policy-invalid-path",
        "a space stands only on either side of an arrow",
        "= write `subnet_id -> aws_subnet`",
      ]
    ),
    (
      """
        every: "a[*].b -> modul"
        is: 1
      """,
      [
        "a.yaml:1:21-26 policy-invalid-path",
        "`modul` is no type",
        "= did you mean `module`?",
      ]
    ),
    (
      """
        every: a[*]
        where: tagged
        is: 1
      """,
      [
        "a.yaml:2:10-16 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"tagged\"",
        "= write `satisfies: tagged`",
      ]
    ),
    (
      """
        every: a[*]
        is: {}
      """,
      [
        "a.yaml:2:7-9 policy-empty-list",
        "the test is empty",
        "= write at least one operator",
      ]
    ),
    (
      """
        every: a[*]
        satisfies: {}
      """,
      [
        "a.yaml:2:14-16 policy-empty-list",
        "the condition is empty",
        "= write at least one entry",
      ]
    ),
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
