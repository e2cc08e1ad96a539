import Diagnostics
import PolicyLanguage
import Testing

/// What is said about views and extensions that are not right.
@Suite struct ViewMistakeTests {
  /// A view `rule` with the fields `group`, `ports` and `cidr`.
  private static let rule = """
    views:
      rule:
      - each: "sg.ingress[*]"
        fields: { group: holder, ports: { port_set: [protocol, from, to] }, cidr: "cidrs[*]" }
    """

  @Test(arguments: [
    (
      "views: []",
      ["a.yaml:1:8-10 policy-wrong-kind", "expected a mapping of names to views, found an empty list"]
    ),
    (
      "views: { r: { each: a } }",
      ["a.yaml:1:13-24 policy-wrong-kind", "expected a list of sources of rows, found a mapping"]
    ),
    (
      "views: { r: [{ eech: a_b, fields: { x: y } }] }",
      [
        "a.yaml:1:14-45 policy-missing-field", "the source of rows has no `each`", "= write `each:`",
        "a.yaml:1:16-20 policy-unknown-key", "a source of rows has no key `eech`", "= did you mean `each`?",
      ]
    ),
    (
      "views: { r: [{ each: a_b }] }",
      ["a.yaml:1:14-27 policy-missing-field", "the source of rows has no `fields`", "= write `fields:`"]
    ),
    (
      "views: { module: [{ each: a_b, fields: { x: y } }] }",
      [
        "a.yaml:1:10-16 policy-invalid-name", "`module` is a kind of node, not a name for a view",
        "= take another name",
      ]
    ),
    (
      "views: { r: [{ each: 'a_b -> c_d', fields: { x: y } }] }",
      [
        "a.yaml:1:23-33 policy-invalid-path", "rows are made of what a resource holds",
        "= follow arrows in the fields",
      ]
    ),
    (
      "views: { r: [{ each: '[*]', fields: { x: y } }] }",
      [
        "a.yaml:1:23-24 policy-invalid-path", "expected a type, found `[`",
        "= name the type that is meant, or `*` for any",
      ]
    ),
    (
      "views: { r: [{ each: nodes(a_b), fields: { x: y } }] }",
      [
        "a.yaml:1:22-32 policy-invalid-path", "`nodes(a_b)` names no type",
        "= write a type and what is in it, as in `aws_security_group.ingress[*]`",
      ]
    ),
    (
      "views: { r: [{ each: a_b, fields: {} }] }",
      ["a.yaml:1:35-37 policy-empty-list", "there are no fields", "= write at least one"]
    ),
    (
      "views: { r: [{ each: a_b, fields: { node: x, holder: y, a-b.c: z } }] }",
      [
        "a.yaml:1:37-41 policy-invalid-name", "`node` holds the engine's facts", "= take another name",
        "a.yaml:1:46-52 policy-invalid-name", "`holder` is no name of a field",
        "= write letters, digits and `_`, a letter first, as in `source_group`",
        "a.yaml:1:57-62 policy-invalid-name", "`a-b.c` is no name of a field",
        "= write letters, digits and `_`, a letter first, as in `source_group`",
      ]
    ),
    (
      "views: { r: [{ each: a_b, fields: { x: { port_sets: [a, b, c] } } }] }",
      [
        "a.yaml:1:42-51 policy-unknown-key", "a field is not made by `port_sets`",
        "= did you mean `port_set`?",
      ]
    ),
    (
      "views: { r: [{ each: a_b, fields: { x: { port_set: [a, b] } } }] }",
      [
        "a.yaml:1:52-58 policy-wrong-kind", "expected a list of three paths, found a list",
        "= write `port_set: [protocol, from_port, to_port]`",
      ]
    ),
    (
      "views: { r: [{ each: a_b, fields: { x: { merge: [a, 'b[*]'] } } }] }",
      ["a.yaml:1:53-59 policy-several-values", "`b[*]` may yield several items", "= name one map"]
    ),
    (
      "views: { r: [{ each: a_b, fields: { x: y, cidr: z }, expand: [cidr, cidr, ycidr] }] }",
      [
        "a.yaml:1:69-73 policy-duplicate-field", "`cidr` is expanded twice", "= keep one of them",
        "a.yaml:1:75-80 policy-unknown-field", "there is no field `ycidr` to expand",
        "= did you mean `cidr`?",
      ]
    ),
    (
      "views: { r: [{ each: a_b, fields: { x: y } }], s: [{ each: s, fields: { x: x } }] }",
      [
        "a.yaml:1:60-61 policy-view-cycle", "a view rests on itself: `s` → `s`", "= break the cycle",
      ]
    ),
    (
      """
      views:
        r: [{ each: a_b, where: { satisfies: d }, fields: { x: y } }]
      define:
        d: { about: a_b, holds: { some: "<- r(x)" } }
      """,
      [
        "a.yaml:2:40-41 policy-view-cycle", "a view rests on itself: `d` → `r` → `d`", "= break the cycle",
        "a.yaml:4:35: `d` rests on `r`",
      ]
    ),
  ])
  func views(yaml: String, expected: [String]) { checkErrors(yaml, expected) }

  @Test(arguments: [
    (
      "extend: {}",
      ["a.yaml:1:9-11 policy-wrong-kind", "expected a list of extensions, found an empty mapping"]
    ),
    (
      "extend: [{ fields: { x: y } }]",
      ["a.yaml:1:10-30 policy-missing-field", "the extension has no `for`", "= write `for:`"]
    ),
    (
      "extend: [{ for: a_b }]",
      [
        "a.yaml:1:10-22 policy-missing-field", "the extension neither derives nor marks anything",
        "= write `fields:` or `sensitive:`",
      ]
    ),
    (
      "extend: [{ for: a_b, sensitive: [x.y] }]",
      ["a.yaml:1:34-37 policy-invalid-name", "`x.y` is no name of an attribute", "= write one name, no path"]
    ),
    (
      "extend: [{ for: a_b, fields: { x: { first_off: [a, b] } } }]",
      [
        "a.yaml:1:37-46 policy-unknown-key", "a field is not made by `first_off`",
        "= did you mean `first_of`?",
      ]
    ),
    (
      "extend: [{ for: a_b, fields: { x: { first_of: [] } } }]",
      ["a.yaml:1:47-49 policy-empty-list", "the list of paths is empty", "= write at least one"]
    ),
    (
      "extend: [{ for: a_b, fields: { x: y } }, { for: [c_d, a_b], fields: { x: z } }]",
      [
        "a.yaml:1:71-72 policy-duplicate-field", "`x` is derived for `a_b` twice", "= keep one of them",
        "a.yaml:1:32: first here",
      ]
    ),
    (
      "extend: [{ for: a_*, fields: { x: y, y: 'p -> a_b.x' } }]",
      [
        "a.yaml:1:41-53 policy-extension-cycle", "a derived attribute rests on itself: `x` → `y` → `x`",
        "= break the cycle", "a.yaml:1:35: `x` rests on `y`",
      ]
    ),
  ])
  func extensions(yaml: String, expected: [String]) { checkErrors(yaml, expected) }

  /// Paths are checked against what rows are known to have.
  @Test(arguments: [
    (
      "for: rule\n  require: { prots: { covers: 22 } }",
      [
        "a.yaml:6:14-19 policy-unknown-field", "a row of `rule` has no field `prots`",
        "= did you mean `ports`?",
      ]
    ),
    (
      "for: rule\n  require: { ports: { covers: { path: subject.nothing } } }",
      [
        "a.yaml:6:47-54 policy-unknown-field", "a row of `rule` has no field `nothing`",
        "= known are cidr, group, ports",
      ]
    ),
    (
      "for: sg\n  require: { none: \"<- rule(gruop)\", satisfies: { cidrs: 1 } }",
      [
        "a.yaml:6:29-34 policy-unknown-field", "a row of `rule` has no field `gruop`",
        "= did you mean `group`?",
        "a.yaml:6:51-56 policy-unknown-field", "a row of `rule` has no field `cidrs`",
        "= did you mean `cidr`?",
      ]
    ),
    (
      "for: sg\n  require: { every: rules, satisfies: { cidr: 1 } }",
      [
        "a.yaml:6:14-26 policy-missing-if-none", "`every` over `rules` does not say what nothing there means",
        "= write `if_none: pass`, `if_none: fail` or `if_none: unknown` beside it",
      ]
    ),
    (
      "for: sg\n  require: { a: { references: rule } }",
      [
        "a.yaml:6:31-35 policy-invalid-type", "a value refers to resources, not to the rows of `rule`",
        "= name a type of resource, or ask `some: \"… -> rule\"`",
      ]
    ),
    (
      "for: sg\n  require: { some: 'a ->+ rule' }",
      [
        "a.yaml:6:23-31 policy-invalid-path", "`->+` follows resources, not rows",
        "= name a type of resource",
      ]
    ),
  ])
  func uses(policy: String, expected: [String]) {
    let file = """
      policies:
      - id: p
        title: P
        severity: low
        \(policy)
      extend: [{ for: sg, fields: { rules: "<- rule(group)" } }]
      \(Self.rule)
      """
    checkErrors(file, expected)
  }

  /// A name may stand in any file, before or after what it is used in.
  @Test func theOrderOfFilesDoesNotMatter() {
    let policy = """
      policies:
      - { id: p, title: P, severity: low, for: rule, require: { cidr: 1 } }
      """
    for (policies, diagnostics) in [compile(policy, Self.rule), compile(Self.rule, policy)] {
      #expect(diagnostics.flatMap(summary) == [])
      #expect(policies?.views.map(\.name) == ["rule"])
      #expect(policies?.views.first?.fieldNames == ["cidr", "group", "ports"])
    }
    #expect(
      compile(Self.rule, Self.rule).diagnostics.first?.message == "`rule` is defined twice")
  }
}
