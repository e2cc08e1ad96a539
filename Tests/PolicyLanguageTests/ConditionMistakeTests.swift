import Testing

/// What is said about a mistake in a condition.
@Suite struct ConditionMistakeTests {
  @Test(arguments: [
    (
      "  tagged",
      [
        "a.yaml:1:3-9 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"tagged\"",
        "= write `satisfies: tagged`",
      ]
    ),
    (
      "  []",
      [
        "a.yaml:1:3-5 policy-empty-list",
        "the list of conditions is empty",
        "= write at least one",
      ]
    ),
    (
      "  - tagged",
      [
        "a.yaml:1:5-11 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"tagged\"",
        "= write `satisfies: tagged`",
      ]
    ),
    (
      "  all: []",
      [
        "a.yaml:1:8-10 policy-empty-list",
        "the list of conditions is empty",
        "= write at least one",
      ]
    ),
    (
      "  any: {}",
      [
        "a.yaml:1:8-10 policy-wrong-kind",
        "expected a list of conditions, found an empty mapping",
      ]
    ),
    (
      "  not: tagged",
      [
        "a.yaml:1:8-14 policy-wrong-kind",
        "expected a condition, which is a mapping or a list, found the text \"tagged\"",
        "= write `satisfies: tagged`",
      ]
    ),
    (
      "  all: [{ a: 1 }, []]",
      [
        "a.yaml:1:19-21 policy-empty-list",
        "the list of conditions is empty",
        "= write at least one",
      ]
    ),
    (
      "  satisfies: tagd",
      [
        "a.yaml:1:14-18 policy-unknown-definition",
        "there is no definition `tagd`",
        "= known are private_subnet, public_subnet, tagged",
      ]
    ),
    (
      "  satisfies: []",
      [
        "a.yaml:1:14-16 policy-empty-list",
        "the list of conditions is empty",
        "= write at least one",
      ]
    ),
    (
      "  satisfies: [tagged, nothing_such]",
      [
        "a.yaml:1:23-35 policy-unknown-definition",
        "there is no definition `nothing_such`",
        "= known are private_subnet, public_subnet, tagged",
      ]
    ),
    (
      "  satisfies: 5",
      [
        "a.yaml:1:14-15 policy-unknown-definition",
        "there is no definition `5`",
        "= known are private_subnet, public_subnet, tagged",
      ]
    ),
    (
      "  is_node: a -> aws_x",
      [
        "a.yaml:1:12-22 policy-several-values",
        "`a -> aws_x` may yield several items",
        "= name the one node that is meant",
      ]
    ),
    (
      "  is_node: a..b",
      [
        "a.yaml:1:14-15 policy-invalid-path",
        "expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      "  declares: a.b",
      [
        "a.yaml:1:13-16 policy-invalid-name",
        "`a.b` is no name of an attribute",
        "= write one name, no path",
      ]
    ),
    (
      "  a[*]: 1",
      [
        "a.yaml:1:3-7 policy-several-values",
        "`a[*]` may yield several items",
        "= say which are meant: `every`, `some` or `none`",
      ]
    ),
    (
      "  a -> aws_x: 1",
      [
        "a.yaml:1:3-13 policy-several-values",
        "`a -> aws_x` may yield several items",
        "= say which are meant: `every`, `some` or `none`",
      ]
    ),
    (
      "  nodes(aws_x): 1",
      [
        "a.yaml:1:3-15 policy-several-values",
        "`nodes(aws_x)` may yield several items",
        "= say which are meant: `every`, `some` or `none`",
      ]
    ),
    (
      "  a..b: 1",
      [
        "a.yaml:1:5-6 policy-invalid-path",
        "expected a name after `.`, found `.`",
        "= write `[\"KEY\"]` for what is no identifier",
      ]
    ),
    (
      "  a:",
      [
        "a.yaml:1:5-5 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  a: ~",
      [
        "a.yaml:1:6-7 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  where: { a: 1 }",
      [
        "a.yaml:1:3-8 policy-missing-quantifier",
        "`where` stands without every, some, none or number_of",
        "= write one beside it; an attribute of that name is `.where`",
      ]
    ),
    (
      "  is: 5",
      [
        "a.yaml:1:3-5 policy-missing-quantifier",
        "`is` stands without every, some, none or number_of",
        "= write one beside it; an attribute of that name is `.is`",
      ]
    ),
    (
      "  if_none: fail",
      [
        "a.yaml:1:3-10 policy-missing-quantifier",
        "`if_none` stands without every, some, none or number_of",
        "= write one beside it; an attribute of that name is `.if_none`",
      ]
    ),
    (
      "  distinct: true",
      [
        "a.yaml:1:3-11 policy-missing-quantifier",
        "`distinct` stands without every, some, none or number_of",
        "= write one beside it; an attribute of that name is `.distinct`",
      ]
    ),
    (
      """
        evry: a[*]
        is: 1
      """,
      [
        "a.yaml:1:3-7 policy-unknown-key",
        "`evry` is nearly a word of the language",
        "= did you mean `every`? an attribute of that name is `.evry`",
        "a.yaml:2:3-5 policy-missing-quantifier",
        "`is` stands without every, some, none or number_of",
        "= write one beside it; an attribute of that name is `.is`",
      ]
    ),
    (
      "  satisfied: tagged",
      [
        "a.yaml:1:3-12 policy-unknown-key",
        "`satisfied` is nearly a word of the language",
        "= did you mean `satisfies`? an attribute of that name is `.satisfied`",
      ]
    ),
    (
      "  a->b: 1",
      [
        "a.yaml:1:4-6 policy-invalid-path",
        "an arrow has a space on either side",
        "= write `subnet_id -> aws_subnet`",
      ]
    ),
    (
      "  { every: a[*], is: 1 }",
      [
        "a.yaml:1:12-16 policy-unquoted-path",
        "inside of braces and brackets `[` ends a text without quotes",
        "= quote this path: `\"a[*]\"`",
      ]
    ),
    (
      "  { a[*].b: 1 }",
      [
        "a.yaml:1:5-11 policy-unquoted-path",
        "inside of braces and brackets `[` ends a text without quotes",
        "= quote this path: `\"a[*].b\"`",
      ]
    ),
    (
      "  any: [{ tags[\"Name\"]: x }]",
      [
        "a.yaml:1:11-23 policy-unquoted-path",
        "inside of braces and brackets `[` ends a text without quotes",
        "= quote this path: `\'tags[\"Name\"]\'`",
      ]
    ),
    (
      "  { every: a -> aws_x(b, c), if_none: fail, is: 1 }",
      [
        "a.yaml:1:24-24 policy-invalid-path",
        "`)` is missing at the end of the path",
        "= quote this path: inside of braces and brackets a `,` ends it",
        "a.yaml:1:26-28 policy-unknown-key",
        "`c)` does not belong to `every`",
        "= known are where, is, satisfies, if_none; combine conditions in a list",
      ]
    ),
    (
      "  { *: 1 }",
      [
        "a.yaml:1:5-6 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*\"`",
      ]
    ),
    (
      "  some: *",
      [
        "a.yaml:1:9-10 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*\"`",
      ]
    ),
    (
      "  some: [*]",
      [
        "a.yaml:1:10-11 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*\"`",
      ]
    ),
    (
      "  number_of: *_ids",
      [
        "a.yaml:1:3-12 policy-missing-field",
        "`number_of` does not say what number is wanted",
        "= write `is: TEST` beside it, as in `is: { at_least: 2 }`",
        "a.yaml:1:14-19 policy-unquoted-path",
        "`*` without quotes starts an alias of YAML",
        "= quote this path: `\"*_ids\"`",
      ]
    ),
  ])
  func isReported(_ condition: String, _ expected: [String]) {
    checkConditionErrors(condition, expected)
  }
}
