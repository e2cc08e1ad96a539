import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct YAMLTests {
  private static let rows: [Call] = [
    Call(
      "yamlencode", ["a": 1, "b": [1, "x", nil, true], "c": [:], "d": [], "e": "true", "f": "multi\nline"],
      gives:
        "\"\\\"a\\\": 1\\n\\\"b\\\":\\n- 1\\n- \\\"x\\\"\\n- null\\n- true\\n\\\"c\\\": {}\\n\\\"d\\\": []\\n\\\"e\\\": \\\"true\\\"\\n\\\"f\\\": |-\\n  multi\\n  line\\n\""
    ),
    Call(
      "yamlencode", ["a": ["b": [1, ["c": 2, "d": [3]]], "e": [:]], "m": "x\ny"],
      gives:
        "\"\\\"a\\\":\\n  \\\"b\\\":\\n  - 1\\n  - \\\"c\\\": 2\\n    \\\"d\\\":\\n    - 3\\n  \\\"e\\\": {}\\n\\\"m\\\": |-\\n  x\\n  y\\n\""
    ),
    Call("yamlencode", "x", gives: "\"\\\"x\\\"\\n\""),
    Call("yamlencode", [[1, 2], ["a": 1]], gives: "\"- - 1\\n  - 2\\n- \\\"a\\\": 1\\n\""),
    Call(
      "yamlencode", [["x"], [[]], [[:]], ["a": [["b\nc"]]]],
      gives: "\"- - \\\"x\\\"\\n- - []\\n- - {}\\n- \\\"a\\\":\\n  - - |-\\n      b\\n      c\\n\""),
    Call(
      "yamlencode", ["a\n b", "a \nb", " a\nb", "a\tb\nc", "\n", "a\n\nb\n", "\na", "é\nb", "a\nb "],
      gives:
        "\"- |-\\n  a\\n   b\\n- \\\"a \\\\nb\\\"\\n- |2-\\n   a\\n  b\\n- \\\"a\\\\tb\\\\nc\\\"\\n- |2+\\n\\n- |\\n  a\\n\\n  b\\n- |2-\\n\\n  a\\n- |-\\n  é\\n  b\\n- \\\"a\\\\nb \\\"\\n\""
    ),
    Call(
      "yamlencode",
      ["a b": "1.5", "x:y": "- z", "#": "", "n": nil, "t": "é", "w": " a", "q": "it's", "r": "a\"b"],
      gives:
        "\"\\\"#\\\": \\\"\\\"\\n\\\"a b\\\": \\\"1.5\\\"\\n\\\"n\\\": null\\n\\\"q\\\": \\\"it's\\\"\\n\\\"r\\\": \\\"a\\\\\\\"b\\\"\\n\\\"t\\\": \\\"é\\\"\\n\\\"w\\\": \\\" a\\\"\\n\\\"x:y\\\": \\\"- z\\\"\\n\""
    ),
    Call(
      "yamlencode", ["h": "line\n", "j": .number("1e30"), "l": "multi\nline\n\n", "z": 1],
      gives:
        "\"\\\"h\\\": |\\n  line\\n\\\"j\\\": 1000000000000000000000000000000\\n\\\"l\\\": |+\\n  multi\\n  line\\n\\n\\\"z\\\": 1\\n\""
    ),
    Call(
      "yamlencode",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccccccc ddddddddddddddddddd eeeeeeeeeeeeeeeeee",
      gives:
        "\"\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccccccc\\n  ddddddddddddddddddd eeeeeeeeeeeeeeeeee\\\"\\n\""
    ),
    Call(
      "yamlencode",
      [
        "a": [
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccccccc   ddddddddddddddddddd eeeeeeeeeeeeeeeeee"
        ]
      ],
      gives:
        "\"\\\"a\\\":\\n- \\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccccccc\\n  \\\\  ddddddddddddddddddd eeeeeeeeeeeeeeeeee\\\"\\n\""
    ),
    Call(
      "yamlencode", "😀﻿\u{a0}\u{2028}\u{7}\u{1b}\u{7f}�",
      gives: "\"\\\"\\\\U0001F600\\\\uFEFF\\\\N\u{a0}\\\\L\\\\a\\\\e\\\\x7F�\\\"\\n\""),
    Call("yamlencode", 1.5, gives: "\"1.5\\n...\\n\""),
    Call("yamlencode", true, gives: "\"true\\n...\\n\""),
    Call("yamlencode", [], gives: "\"[]\\n\""),
    Call(
      "yamldecode", "a: 1\nb:\n - x\n - true\n - null\n - 1.5\n",
      gives: "{a = 1, b = [\"x\", true, null, 1.5]}"),
    Call("yamldecode", "{a: &x [1], b: *x}", gives: "{a = [1], b = [1]}"),
    Call("yamldecode", "hello", gives: "\"hello\""),
    Call("yamldecode", "", gives: "error: missing start of document"),
    Call("yamldecode", "# c\n", gives: "error: missing start of document"),
    Call(
      "yamldecode",
      "- 0x1F\n- 0o17\n- 017\n- yes\n- ~\n- 1_000\n- 1e3\n- !!str 5\n- \"x\"\n- 'yes'\n- !!str yes",
      gives: "[31, 15, 17, true, null, \"1_000\", 1000, \"5\", \"x\", \"yes\", \"yes\"]"),
    Call(
      "yamldecode",
      "- y\n- on\n- n\n- Off\n- No\n- 0b11\n- +1\n- 1.\n- .5\n- 12e03\n- 0xZ\n- 08\n- 1:30\n- =",
      gives: "[true, true, false, false, false, \"0b11\", 1, 1, 0.5, 12000, \"0xZ\", 8, \"1:30\", \"=\"]"),
    Call("yamldecode", "a: [", gives: "error: the text is not YAML"),
    Call("yamldecode", "1: a\ntrue: b", gives: "{1 = \"a\", true = \"b\"}"),
    Call("yamldecode", "~", gives: "null"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
