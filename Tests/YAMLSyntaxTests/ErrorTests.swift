import Testing
import YAMLSyntax

@Suite struct ErrorTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\nb: 4\n", ["x", "y"]),
    ("<<: 1", ["x"]), ("[a]: 1\n{b: c}: 2\n", ["x"]), ("a: *b\n", ["x"]), ("x: &abc 1\na: *acb\n", ["x"]),
    ("a: &a [*a]\n", ["x"]), ("a: 1\n---\nb: 2\n", ["x"]), ("a: !foo 1", ["x"]), ("a: !!int x", ["x"]),
    ("a: !!set {b}", ["x"]), ("a:\n\tb: 1\n", ["x"]), ("a: [b\n\t, c: 1", ["x"]), ("a: @b", ["x"]), ("a: `b`", ["x"]),
    ("a: %b", ["x"]), ("a: b: c", ["x"]), ("a: *", ["x"]), ("a: [*]", ["x"]), ("a: &", ["x"]), ("a: [b", ["x"]),
    ("a: {b: c[*]}", ["x"]), ("a: {b: c[0].d}", ["x"]), ("a: {b[*]: c}", ["x"]), ("- a\nb: c", ["x"]), ("a: b\n  c: d\n", ["x"]),
    ("a: \"b", ["x"]), ("a: \"\\d\"", ["x"]), ("a:\n  b: 1\n c: 2\n", ["x"]), ("a: {b} is c", ["x"]), ("a\nb: c", ["x"]),
    ("a: b\nc\n", ["x"]), ("a: 1\n- b", ["x"]), ("a: ]", ["x"]), ("a: {b: tags[\"N\"]}", ["x"]), ("a: - b", ["x"]),
    ("a: {b: x{y}}", ["x"]), ("%FOO\n---\na", ["x"]),("a: !x!y z", ["x"]),
  ])
  func messagess(_ yaml: String, _ expected: [String]) {
    print("GOLD", yaml.debugDescription, "\t", YAMLDocument.read(Array(yaml.utf8), file: "a.yaml").diagnostics.flatMap(summary)) }
  func messages(_ yaml: String, _ expected: [String]) { checkErrors(yaml.utf8, expected) }
}
