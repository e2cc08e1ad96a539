import Testing

/// What is said about a mistake in the declaration or the use of a parameter.
@Suite struct ParameterMistakeTests {
  private func file(_ parameters: String, _ test: String = "1") -> String {
    """
    policies:
      - { id: p, title: P, severity: low, for: aws_x, require: { a: \(test) } }
    parameters:
    \(parameters)
    """
  }

  @Test(arguments: [
    ("  x: 5", ["a.yaml:4:6-7 policy-wrong-kind", "expected a parameter, which is a mapping, found `5`"]),
    (
      "  x: { default: 5 }",
      [
        "a.yaml:4:3-4 policy-missing-field", "the parameter `x` has no `type`",
        "= write `type: string`, or another type",
      ]
    ),
    (
      "  x: { type: number }",
      ["a.yaml:4:3-4 policy-missing-field", "the parameter `x` has no `default`", "= write `default:`"]
    ),
    (
      "  x: { type: numbr, default: 5 }",
      ["a.yaml:4:14-19 policy-invalid-type", "there is no type `numbr`", "= did you mean `number`?"]
    ),
    (
      "  x: { type: \"set(string)\", default: [] }",
      [
        "a.yaml:4:14-27 policy-invalid-type", "there is no type `set(string)`",
        "= did you mean `list(string)`?",
      ]
    ),
    (
      "  x: { type: object, default: {} }",
      [
        "a.yaml:4:14-20 policy-invalid-type", "there is no type `object`",
        "= known are string, number, bool, any, list(T) and map(T)",
      ]
    ),
    (
      "  x: { type: number, default: five }",
      [
        "a.yaml:4:31-35 policy-wrong-type", "the parameter `x` is a number, found the text \"five\"",
      ]
    ),
    (
      "  x: { type: list(string), default: five }",
      [
        "a.yaml:4:37-41 policy-wrong-type", "the parameter `x` is a list(string), found the text \"five\"",
        "= write a list: `[five]`",
      ]
    ),
    (
      "  x: { type: map(bool), default: { a: 1 } }",
      ["a.yaml:4:34-42 policy-wrong-type", "the parameter `x` is a map(bool), found a mapping"]
    ),
    (
      "  x: { type: string, default: ~ }",
      [
        "a.yaml:4:31-32 policy-invalid-operand", "expected a value, found nothing",
        "= `exists: false` holds where nothing is set, `exists: true` where something is",
      ]
    ),
    (
      "  x: { type: string, defualt: a }",
      [
        "a.yaml:4:3-4 policy-missing-field", "the parameter `x` has no `default`", "= write `default:`",
        "a.yaml:4:22-29 policy-unknown-key", "a parameter has no key `defualt`", "= did you mean `default`?",
      ]
    ),
    (
      "  any: { type: string, default: a }",
      [
        "a.yaml:4:3-6 policy-invalid-name", "`any` is a word of the language", "= take another name",
      ]
    ),
    (
      "  a b: { type: string, default: a }",
      [
        "a.yaml:4:3-6 policy-invalid-name", "`a b` is no name",
        "= write letters, digits, `_` and `-`, a letter first, as in `private_subnet`",
      ]
    ),
    ("  [x]", ["a.yaml:4:3-6 policy-wrong-kind", "expected a mapping of names to parameters, found a list"]),
  ])
  func declaration(parameters: String, expected: [String]) {
    checkErrors(file(parameters), expected)
  }

  @Test(arguments: [
    (
      "{ at_least: { parameter: dayz } }",
      ["a.yaml:2:90-94 policy-unknown-parameter", "there is no parameter `dayz`", "= did you mean `days`?"]
    ),
    (
      "{ at_least: { parameter: window } }",
      [
        "a.yaml:2:90-96 policy-unknown-parameter", "there is no parameter `window`",
        "= known are days, engine",
      ]
    ),
    (
      "{ at_least: { parametr: days } }",
      [
        "a.yaml:2:79-87 policy-invalid-operand",
        "there is no operand `{ parametr: … }`",
        "= did you mean `parameter`?",
      ]
    ),
    (
      "{ parameter: days, at_least: 5 }",
      [
        "a.yaml:2:67-76 policy-unknown-operator",
        "`parameter` stands beside operators",
        "= write `equals: { parameter: … }`",
      ]
    ),
    (
      "{ at_least: { parameter: engine } }",
      [
        "a.yaml:5:36-44 policy-invalid-operand",
        "expected a number, found the text \"postgres\"",
        "= write a number, or `{ path: PATH }`",
        "a.yaml:2:77: used here",
      ]
    ),
    (
      "{ within: { parameter: engine } }",
      [
        "a.yaml:5:36-44 policy-invalid-operand",
        "`postgres` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
        "a.yaml:2:75: used here",
      ]
    ),
    (
      "{ one_of: { parameter: days } }",
      [
        "a.yaml:4:34-35 policy-wrong-kind", "expected a list of values, found `7`", "a.yaml:2:75: used here",
      ]
    ),
    (
      "{ version: { parameter: engine } }",
      [
        "a.yaml:5:36-44 policy-invalid-operand",
        "`postgres` is no version constraint",
        "= write comparisons with commas between, as in `\">= 5.0, < 6.0\"`",
        "a.yaml:2:76: used here",
      ]
    ),
    (
      "{ equals: { parameter: [days] } }",
      ["a.yaml:2:88-94 policy-wrong-kind", "expected the name of a parameter, found a list"]
    ),
    (
      "{ equals: { argument: port } }",
      [
        "a.yaml:2:87-91 policy-unknown-argument",
        "there is no argument `port`",
        "= only a definition has arguments",
      ]
    ),
  ])
  func use(test: String, expected: [String]) {
    let parameters = """
        days: { type: number, default: 7 }
        engine: { type: string, default: postgres }
      """
    checkErrors(file(parameters, test), expected)
  }

  @Test func twiceDeclared() {
    let file = "parameters: { x: { type: bool, default: true } }"
    let (policies, diagnostics) = compile(file, file)
    #expect(policies == nil)
    #expect(
      diagnostics.flatMap(summary) == [
        "b.yaml:1:15-16 policy-duplicate-parameter", "the parameter `x` is declared twice",
        "= keep one of them", "a.yaml:1:15: first declared here",
      ])
  }
}
