import PolicyLanguage
import Testing

/// Definitions with arguments: what a call compiles to, and what is said about mistakes.
@Suite struct ArgumentTests {
  private func file(
    _ call: String, _ holds: String = "{ ports: { covers: { argument: port } } }", more: String = ""
  )
    -> String
  {
    """
    policies:
      - { id: p, title: P, severity: low, for: aws_x, require: { satisfies: \(call) } }
    define:
      admits: { about: aws_x, arguments: [port], holds: \(holds) }
    \(more)
    """
  }

  @Test(arguments: [
    ("{ admits: { port: 22 } }", "definition 1", "@.ports is covers ports"),
    ("{ admits: { port: [22, tcp/80-90] } }", "definition 1", "@.ports is covers ports"),
    (
      "{ admits: { port: { path: from } } }", "definition 1({@.from})",
      "@.ports is covers operands of {port 0}"
    ),
    ("{ admits: { port: { parameter: ssh } } }", "definition 1", "@.ports is covers ports"),
    (
      "{ admits: { port: { text: \"{from}-{to}\" } } }", "definition 1(text(@.from, \"-\", @.to))",
      "@.ports is covers operands of {port 0}"
    ),
    (
      "[{ admits: { port: 22 } }, { admits: { port: 22 } }, { admits: { port: 23 } }]",
      "all(definition 1, definition 1, definition 2)", "@.ports is covers ports"
    ),
  ])
  func compiles(call: String, outline: String, holds: String) throws {
    let parameters = "parameters: { ssh: { type: number, default: 22 } }"
    let (policies, diagnostics) = compile(file(call, more: parameters))
    #expect(diagnostics.flatMap(summary) == [])
    let set = try #require(policies)
    #expect(set.policies[0].require?.outline == outline)
    #expect(set.definitions[1].holds.outline == holds)
    #expect(set.definitions[1].name == "admits")
  }

  /// An argument can stand wherever a value can, alone or in a list.
  @Test(arguments: [
    ("{ a: { argument: port } }", "@.a is = number 22"),
    ("{ a: { at_least: { argument: port } } }", "@.a is >= number 22"),
    ("{ a: { one_of: [{ argument: port }, 23] } }", "@.a is one_of[\"number 22\", \"number 23\"]"),
    ("{ a: { length: { argument: port } } }", "@.a is length(= number 22)"),
    ("{ number_of: 'a[*]', is: { at_most: { argument: port } } }", "number_of(@.a[*] is <= number 22)"),
    ("{ every: 'a[*]', is: { not: { argument: port } } }", "every(@.a[*] is not(= number 22))"),
    ("{ a: { matches: { argument: port } } }", "@.a is matches 22"),
  ])
  func holds(holds: String, outline: String) throws {
    let (policies, diagnostics) = compile(file("{ admits: { port: 22 } }", holds))
    #expect(diagnostics.flatMap(summary) == [])
    #expect(policies?.definitions[1].holds.outline == outline)
  }

  @Test func passArgumentsOn() throws {
    let more = """
        any_of: { about: aws_x, arguments: [first, second], holds: { any: [
            { satisfies: { admits: { port: { argument: first } } } },
            { satisfies: { admits: { port: { argument: second } } } } ] } }
      """
    let (policies, diagnostics) = compile(
      file("{ any_of: { first: 22, second: { path: p } } }", "{ a: { argument: port } }", more: more))
    #expect(diagnostics.flatMap(summary) == [])
    let set = try #require(policies)
    #expect(set.definitions.map(\.name) == ["admits", "any_of", "any_of", "admits", "admits"])
    #expect(set.policies[0].require?.outline == "definition 2({@.p})")
    #expect(set.definitions[2].holds.outline == "any(definition 3, definition 4({second 0}))")
    #expect(set.definitions[3].holds.outline == "@.a is = number 22")
    #expect(set.definitions[4].holds.outline == "@.a is = {port 0}")
  }

  @Test(arguments: [
    (
      "admits",
      [
        "a.yaml:2:73-79 policy-missing-argument",
        "`admits` is named without its argument `port`",
        "= write `{ admits: { port: … } }`",
      ]
    ),
    (
      "{ admits: { prot: 22 } }",
      [
        "a.yaml:2:75-81 policy-missing-argument",
        "`admits` is named without its argument `port`",
        "= write `{ admits: { port: … } }`",
        "a.yaml:2:85-89 policy-unknown-argument",
        "`admits` has no argument `prot`",
        "= did you mean `port`?",
      ]
    ),
    (
      "{ admits: { port: 22, cidr: 0.0.0.0/0 } }",
      ["a.yaml:2:95-99 policy-unknown-argument", "`admits` has no argument `cidr`", "= known are port"]
    ),
    (
      "{ admitz: { port: 22 } }",
      [
        "a.yaml:2:75-81 policy-unknown-definition", "there is no definition `admitz`",
        "= did you mean `admits`?",
      ]
    ),
    (
      "{ admits: { port: ssh } }",
      [
        "a.yaml:2:91-94 policy-invalid-operand",
        "`ssh` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
        "a.yaml:4:72: used here",
      ]
    ),
    (
      "{ admits: { port: ~ } }",
      [
        "a.yaml:2:91-92 policy-invalid-operand",
        "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "{ admits: { port: { argument: port } } }",
      [
        "a.yaml:2:103-107 policy-unknown-argument",
        "there is no argument `port`",
        "= only a definition has arguments",
      ]
    ),
    (
      "{ admits: { port: [{ path: a }] } }",
      [
        "a.yaml:2:94-98 policy-invalid-operand",
        "a path cannot stand inside of a value",
        "= write the value out; `equals`, `one_of` and `contains_all` take paths",
      ]
    ),
  ])
  func mistakes(call: String, expected: [String]) {
    checkErrors(file(call), expected)
  }

  @Test(arguments: [
    (
      "{ a: { argument: prot } }",
      ["a.yaml:4:70-74 policy-unknown-argument", "there is no argument `prot`", "= did you mean `port`?"]
    ),
    (
      "{ a: { at_least: { argument: port } } }",
      [
        "a.yaml:2:91-95 policy-invalid-operand", "expected a number, found the text \"22\"",
        "= write it without quotes", "a.yaml:4:70: used here",
      ]
    ),
  ])
  func mistakesOfDefinitions(holds: String, expected: [String]) {
    checkErrors(file("{ admits: { port: '22' } }", holds), expected)
  }

  @Test func cyclesAreFoundThroughArguments() {
    let more =
      "  again: { about: aws_x, arguments: [n], holds: { satisfies: { admits: { port: { argument: n } } } } }"
    checkErrors(
      file("{ admits: { port: 1 } }", "{ satisfies: { again: { n: { argument: port } } } }", more: more),
      [
        "a.yaml:5:64-70 policy-definition-cycle",
        "a definition rests on itself: `admits` → `again` → `admits`", "= break the cycle",
        "a.yaml:4:68: `admits` rests on `again`",
      ])
  }
}
