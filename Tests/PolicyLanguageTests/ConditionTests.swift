import PolicyLanguage
import Testing

@Suite struct ConditionTests {
  @Test(arguments: [
    ("  a: true", "@.a is = bool true"), ("  a.b: 7\n  c: x", "all(@.a.b is = number 7, @.c is = x)"),
    ("  - a: 1\n  - b: 2", "all(@.a is = number 1, @.b is = number 2)"),
    ("  all: [{ a: 1 }, { b: 2 }]", "all(@.a is = number 1, @.b is = number 2)"),
    ("  any: [{ a: 1 }, [{ b: 2 }]]", "any(@.a is = number 1, all(@.b is = number 2))"),
    ("  not: { a: 1 }", "not(@.a is = number 1)"), ("  not: [{ a: 1 }]", "not(all(@.a is = number 1))"),
    ("  any: [{ a: 1 }]\n  b: 2", "all(any(@.a is = number 1), @.b is = number 2)"),
    ("  satisfies: private_subnet", "definition 0"), ("  satisfies: { a: 1 }", "@.a is = number 1"),
    ("  satisfies: [tagged, { a: 1 }]", "all(definition 2, @.a is = number 1)"),
    ("  .satisfies: 1", "@.satisfies is = number 1"), ("  .every: x", "@.every is = x"),
    ("  is_node: subject.vpc_id", "is_node(subject.vpc_id)"), ("  declares: tags", "declares(tags)"),
    ("  tagged: true", "@.tagged is = bool true"), ("  'a[0].b': 1", "@.a[0].b is = number 1"),
    ("  json(policy).Version: '2012-10-17'", "json(@.policy).Version is = '2012-10-17'"),
  ])
  func compiles(_ condition: String, _ expected: String) throws { try check(condition, expected) }

  @Test(arguments: [
    ("  some: \"a[*]\"", "some(@.a[*])"), ("  none: \"<- aws_x\"", "none(@ <- resource:aws_x)"),
    ("  every: a\n  is: 1", "every(@.a is = number 1)"),
    (
      "  every: \"a[*]\"\n  where: { b: 1 }\n  is: { not: 2 }",
      "every(@.a[*] where @.b is = number 1 is not(= number 2))"
    ),
    (
      "  every: a -> aws_x\n  if_none: fail\n  satisfies: tagged",
      "every(@.a -> resource:aws_x satisfies definition 2 if_none fail)"
    ),
    ("  every: a[*]\n  if_none: unknown\n  is: x", "every(@.a[*] is = x if_none unknown)"),
    (
      "  some: nodes(aws_x)\n  if_none: pass\n  satisfies: { b: 1 }",
      "some(nodes(resource:aws_x) satisfies @.b is = number 1 if_none pass)"
    ),
    (
      "  none: \"ingress[*]\"\n  satisfies: { some: \"cidr_blocks[*]\", is: 0.0.0.0/0 }",
      "none(@.ingress[*] satisfies some(@.cidr_blocks[*] is = 0.0.0.0/0))"
    ),
    ("  some: a[*]\n  where: [{ b: 1 }]", "some(@.a[*] where all(@.b is = number 1))"),
    ("  number_of: a[*]\n  is: 3", "number_of(@.a[*] is = number 3)"),
    (
      "  number_of: nodes(aws_x)\n  where: { b: 1 }\n  distinct: true\n  is: { at_least: 2 }",
      "number_of(distinct nodes(resource:aws_x) where @.b is = number 1 is >= number 2)"
    ),
    (
      "  number_of: a[*]\n  distinct: symbolic\n  is: 2", "number_of(symbolic @.a[*] is = number 2)"
    ),
    (
      "  number_of: a[*]\n  distinct: false\n  is: { any: [1, { between: [3, 4] }] }",
      "number_of(@.a[*] is any(= number 1, number 3...number 4))"
    ),
    ("  all:\n  - some: a[*]\n  - none: b[*]", "all(some(@.a[*]), none(@.b[*]))"),
  ])
  func compilesQuantifiers(_ condition: String, _ expected: String) throws { try check(condition, expected) }
}
