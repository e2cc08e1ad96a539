import Testing

@Suite struct ErrorTests {
  @Test(arguments: [
    (
      "a: 1\nb: 2\na: 3\nb: 4\n",
      [
        "3:1-3:2 yaml-duplicate-key: the key `a` stands twice in one mapping",
        "= keep one of them",
        "1:1 first written here",
        "4:1-4:2 yaml-duplicate-key: the key `b` stands twice in one mapping",
        "= keep one of them",
        "2:1 first written here",
      ]
    ),
    (
      "<<: 1",
      [
        "1:1-1:3 yaml-merge-key: merge keys are not part of YAML 1.2",
        "= write the entries out, or use an alias for a whole value",
      ]
    ),
    (
      "[a]: 1\n{b: c}: 2\n",
      [
        "1:1-1:4 yaml-complex-key: a key must be a text, not a list or a mapping",
        "2:1-2:7 yaml-complex-key: a key must be a text, not a list or a mapping",
      ]
    ),
    (
      "a: *b\n",
      [
        "1:4-1:6 yaml-undefined-alias: no anchor `&b` stands before this alias",
        "= write `&b` before the node that is meant, or quote the text",
      ]
    ),
    (
      "x: &abc 1\na: *acb\n",
      [
        "2:4-2:8 yaml-undefined-alias: no anchor `&acb` stands before this alias",
        "= did you mean `*abc`?",
      ]
    ),
    (
      "a: &a [*a]\n",
      [
        "1:8-1:10 yaml-cyclic-alias: the alias `*a` stands inside the node that it stands for"
      ]
    ),
    (
      "a: 1\n---\nb: 2\n",
      [
        "2:1-2:4 yaml-several-documents: a second document starts here",
        "= write one document a file, without `---` between",
      ]
    ),
    (
      "a: !foo 1",
      [
        "1:4-1:10 yaml-unknown-tag: the tag `!foo` is not known here",
        "= leave it out",
      ]
    ),
    (
      "a: !!int x",
      [
        "1:4-1:11 yaml-wrong-tag: `x` is not what its tag says"
      ]
    ),
    (
      "a: !!set {b}",
      [
        "1:4-1:13 yaml-unknown-tag: the tag `tag:yaml.org,2002:set` is not known here",
        "= leave it out",
      ]
    ),
    (
      "a:\n\tb: 1\n",
      [
        "2:1-2:2 yaml-syntax: a tab cannot indent YAML",
        "= indent with spaces",
      ]
    ),
    (
      "a: [b\n\t, c: 1",
      [
        "2:1-2:2 yaml-syntax: a tab cannot indent YAML",
        "= indent with spaces",
        "1:5 while scanning a plain scalar",
      ]
    ),
    (
      "a: @b",
      [
        "1:4-1:5 yaml-syntax: `@` cannot start a text without quotes",
        "= quote the text",
      ]
    ),
    (
      "a: `b`",
      [
        "1:4-1:5 yaml-syntax: a backtick cannot start a text without quotes",
        "= quote the text",
      ]
    ),
    (
      "a: %b",
      [
        "1:4-1:5 yaml-syntax: `%` cannot start a text without quotes",
        "= quote the text",
      ]
    ),
    (
      "a: b: c",
      [
        "1:5-1:6 yaml-syntax: `:` makes a key of what stands before it, and there is no place for one here",
        "= quote the text, or check the indentation",
      ]
    ),
    (
      "a: *",
      [
        "1:4-1:5 yaml-syntax: `*` without quotes starts an alias",
        "= quote the text",
      ]
    ),
    (
      "a: [*]",
      [
        "1:5-1:6 yaml-syntax: `*` without quotes starts an alias",
        "= quote the text",
      ]
    ),
    (
      "a: &",
      [
        "1:4-1:5 yaml-syntax: `&` without quotes starts an anchor",
        "= quote the text",
      ]
    ),
    (
      "a: [b",
      [
        "1:6-1:6 yaml-syntax: expected `,` or `]`, found the end of the text",
        "1:4 while parsing a flow sequence",
      ]
    ),
    (
      "a: {b: c[*]}",
      [
        "1:9-1:10 yaml-syntax: expected `,` or `}`, found `[`",
        "1:4 while parsing a flow mapping",
      ]
    ),
    (
      "a: {b: c[0].d}",
      [
        "1:9-1:10 yaml-syntax: expected `,` or `}`, found `[`",
        "1:4 while parsing a flow mapping",
      ]
    ),
    (
      "a: {b[*]: c}",
      [
        "1:7-1:8 yaml-syntax: `*` without quotes starts an alias",
        "= quote the text",
      ]
    ),
    (
      "- a\nb: c",
      [
        "2:1-2:2 yaml-syntax: expected `-` for the next element, found `b`",
        "= check the indentation",
        "1:1 while parsing a block collection",
      ]
    ),
    (
      "a: b\n  c: d\n",
      [
        "2:4-2:5 yaml-syntax: `:` makes a key of what stands before it, and there is no place for one here",
        "= quote the text, or check the indentation",
      ]
    ),
    (
      "a: \"b",
      [
        "1:4-1:5 yaml-syntax: these quotes are never closed",
        "= close them",
      ]
    ),
    (
      "a: \"\\d\"",
      [
        "1:5-1:6 yaml-syntax: no escape of YAML starts so",
        "= write `\\\\` for a backslash, or use single quotes",
        "1:4 while parsing a quoted scalar",
      ]
    ),
    (
      "a:\n  b: 1\n c: 2\n",
      [
        "3:2-3:3 yaml-syntax: expected a key, found `c`",
        "= check the indentation, or quote the text",
        "1:1 while parsing a block mapping",
      ]
    ),
    (
      "a: {b} is c",
      [
        "1:8-1:9 yaml-syntax: nothing can follow `}` here",
        "= quote the whole text",
        "1:1 while parsing a block mapping",
      ]
    ),
    (
      "a\nb: c",
      [
        "2:2-2:3 yaml-syntax: `:` makes a key of what stands before it, and there is no place for one here",
        "= quote the text, or check the indentation",
      ]
    ),
    (
      "a: b\nc\n",
      [
        "2:1-2:2 yaml-syntax: expected `:` after the key",
        "= write `KEY: VALUE`, or check the indentation",
      ]
    ),
    (
      "a: 1\n- b",
      [
        "2:1-2:2 yaml-syntax: expected a key, found `-`",
        "= check the indentation, or quote the text",
        "1:1 while parsing a block mapping",
      ]
    ),
    (
      "a: ]",
      [
        "1:4-1:5 yaml-syntax: expected a value, found `]`"
      ]
    ),
    (
      "a: {b: tags[\"N\"]}",
      [
        "1:12-1:13 yaml-syntax: expected `,` or `}`, found `[`",
        "1:4 while parsing a flow mapping",
      ]
    ),
    (
      "a: - b",
      [
        "1:4-1:5 yaml-syntax: a list cannot start here",
        "= start it on a line of its own",
      ]
    ),
    (
      "a: {b: x{y}}",
      [
        "1:9-1:10 yaml-syntax: expected `,` or `}`, found `{`",
        "1:4 while parsing a flow mapping",
      ]
    ),
    (
      "%FOO\n---\na",
      [
        "1:5-1:5 yaml-syntax: found unknown directive name",
        "1:1 while scanning a directive",
      ]
    ),
    (
      "a: !x!y z",
      [
        "1:4-1:5 yaml-syntax: found undefined tag handle"
      ]
    ),
  ])
  func messages(_ yaml: String, _ expected: [String]) { checkErrors(yaml.utf8, expected) }
}
