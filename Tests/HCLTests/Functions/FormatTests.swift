import HCL
import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct FormatTests {
  private static let rows: [Call] = [
    Call(
      "format", "%s %v %q %t", "a", [1, "b"], "x\"y", true,
      gives: "\"a [1,\\\"b\\\"] \\\"x\\\\\\\"y\\\" true\""),
    Call("format", "%s", [1], gives: "error: unsupported value for the verb at 0: string required"),
    Call("format", "%s %s", 1.50, true, gives: "\"1.5 true\""),
    Call("format", "%d", 1.5, gives: "error: unsupported value for the verb at 0: an integer is required"),
    Call("format", "%d", "12", gives: "\"12\""),
    Call("format", "%d", "x", gives: "error: unsupported value for the verb at 0: a number is required"),
    Call("format", "%b %o %x %X", 5, 8, 255, 255, gives: "\"101 10 ff FF\""),
    Call(
      "format", "%e %f %g %G %E", 1234.5678, 1234.5678, 1234.5678, .number("1e21"), 1,
      gives: "\"1.234568e+03 1234.567800 1234.5678 1E+21 1.000000E+00\""),
    Call(
      "format", "%.2f|%8.3f|%-8.2f|%08.2f|%+.1f", 3.14159, 3.14159, 3.14159, 3.14159, 3.14159,
      gives: "\"3.14|   3.142|3.14    |00003.14|+3.1\""),
    Call(
      "format", "%5s|%-5s|%.2s|%5.1s|%05s", "ab", "ab", "abc", "abc", "ab",
      gives: "\"   ab|ab   |ab|    a|000ab\""),
    Call("format", "%[2]s %[1]s", "a", "b", gives: "\"b a\""),
    Call("format", "%[1]s %s %[1]s %s", "a", "b", gives: "\"a b a b\""),
    Call(
      "format", "%[3]s", "a",
      gives: "error: not enough arguments for a verb at 0: need index 3 but have 1 total"),
    Call("format", "%*d", 5, 1, gives: "error: unrecognized format character at offset 1"),
    Call("format", "%%", gives: "\"%\""),
    Call("format", "%s", gives: "error: not enough arguments for a verb at 0: need index 1 but have 0 total"),
    Call("format", "x", "y", gives: "error: too many arguments; no verbs in format string"),
    Call("format", "%s", "x", "y", gives: "error: too many arguments; only 1 used by format string"),
    Call("format", "%c", 65, gives: "error: unsupported format verb at offset 0"),
    Call("format", "%5q|%-6q", "a", "b", gives: "\"  \\\"a\\\"|\\\"b\\\"   \""),
    Call("format", "%#x", "abc", gives: "error: unsupported value for the verb at 0: a number is required"),
    Call("format", "%x", 1.5, gives: "error: unsupported value for the verb at 0: an integer is required"),
    Call("format", "%v %v %v", 1.5, .number("1e30"), .number("1e-7"), gives: "\"1.5 1e+30 1e-07\""),
    Call(
      "format", "%g %g %g %g", 100000, 1000000, .number("1e21"), .number("1e-5"),
      gives: "\"100000 1e+06 1e+21 1e-05\""),
    Call("format", "%g %g", 123456789, 0.0001, gives: "\"1.23456789e+08 0.0001\""),
    Call(
      "format", "%.3g|%10.3g|%e|%.0f|%.0f", 1234.5678, .number("0.00001234"), 0, 2.5, 3.5,
      gives: "\"1.23e+03|  1.23e-05|0.000000e+00|2|4\""),
    Call(
      "format", "%010d|%-010d|%+05d|% 05d", -42, -42, 42, 42, gives: "\"-000000042|-42       |+0042| 0042\""),
    Call("format", "%5d|%-5d|%05d|%+d|% d", 1, 2, 3, 4, 5, gives: "\"    1|2    |00003|+4| 5\""),
    Call("format", "% d|% d", 5, -5, gives: "\" 5|-5\""),
    Call("format", "%.5d|%8.5d|%-8.5d|", 42, 42, -42, gives: "\"00042|   00042|-00042  |\""),
    Call("format", "%t", "true", gives: "\"true\""),
    Call("format", "%t", 1, gives: "error: unsupported value for the verb at 0: a bool is required"),
    Call("format", "%5t|%-7t|", true, false, gives: "\"true|false|\""),
    Call("format", "%v", "a", gives: "\"a\""),
    Call("format", "%#v", "a", gives: "\"\\\"a\\\"\""),
    Call("format", "%5v|%-5v|", 1, true, gives: "\"    1|true |\""),
    Call(
      "format", "%d", .number("123456789012345678901234567890"), gives: "\"123456789012345678901234567890\""),
    Call(
      "format", "%f", .number("123456789012345678901234567890"),
      gives: "\"123456789012345678901234567890.000000\""),
    Call("format", "%.10f", .number("0.33333333333333333"), gives: "\"0.3333333333\""),
    Call("format", "%", 1, gives: "error: invalid format string"),
    Call("format", "%1$s", "a", gives: "error: unrecognized format character at offset 2"),
    Call("format", "%[x]d", 1, gives: "error: unrecognized format character at offset 2"),
    Call("format", "%v", [1.50, true, nil], gives: "\"[1.5,true,null]\""),
    Call("format", "%v", .set(["b"]), gives: "\"[\\\"b\\\"]\""),
    Call("format", "%#v", .map(["a": [1]]), gives: "\"{\\\"a\\\":[1]}\""),
    Call("format", "%v", "<a&b>", gives: "\"<a&b>\""),
    Call("format", "%v", ["a": "<b>"], gives: "\"{\\\"a\\\":\\\"\\\\u003cb\\\\u003e\\\"}\""),
    Call("format", "%q", "é\u{1}\n\t<", gives: "\"\\\"é\\\\u0001\\\\n\\\\t\\\\u003c\\\"\""),
    Call("format", "%q", 12, gives: "\"\\\"12\\\"\""),
    Call("format", "% x", "abc", gives: "error: unsupported value for the verb at 0: a number is required"),
    Call("format", "%6.2f%%", 99.5, gives: "\" 99.50%\""),
    Call("format", "%o|%#o|%#b|%#X|%#x", 8, 8, 5, 255, -255, gives: "\"10|010|0b101|0XFF|-0xff\""),
    Call("format", "%+s", "a", gives: "\"a\""),
    Call("format", "%.3s", "héllo", gives: "\"hél\""),
    Call("format", "%5s|%-3s|", "é", "é", gives: "\"    é|é  |\""),
    Call(
      "format", "%e|%.2e|%12.3e|%-12.1e|%+e", 123456, .number("0.00012345"), -1.5, .number("1e100"), 1,
      gives: "\"1.234560e+05|1.23e-04|  -1.500e+00|1.0e+100    |+1.000000e+00\""),
    Call(
      "format", "%g|%.0g|%#g|%10g|%-10g|", 1.5, 1.5, 1.5, 1.5, 1.5,
      gives: "\"1.5|2|1.5|       1.5|1.5       |\""),
    Call("format", "%z %s", 1, gives: "error: unsupported format verb at offset 0"),
    Call("format", "%G", 0.00001, gives: "\"1E-05\""),
    Call("format", "hello", gives: "\"hello\""),
    Call("format", "", gives: "\"\""),
    Call("format", "%g", 123456789, gives: "\"1.23456789e+08\""),
    Call("format", "%.3g", 100, gives: "\"100\""),
    Call("format", "%g|%.2e|%v", 0, 0, 0, gives: "\"0|0.00e+00|0\""),
    Call("format", "%v %v", 123456, 1234567, gives: "\"123456 1.234567e+06\""),
    Call("format", "%.0f|%.1f|%.1f|%.2f", 0.5, 0.15, 0.25, 1.005, gives: "\"0|0.2|0.2|1.00\""),
    Call("format", "%5.1f|%-8.3e|%+08.2f", -0.05, 12345.678, 0.3333, gives: "\" -0.1|1.235e+04|+0000.33\""),
    Call("format", "%10.4v|%-10v|%.3v", 3.14159, "a", "abcdef", gives: "\"   3.14159|a         |abcdef\""),
    Call("format", "%#v|%+v|%08v", 1.5, 1.5, 12, gives: "\"1.5|1.5|00000012\""),
    Call("format", "%+.3g|%.20g", 1234, 0.1, gives: "\"+1.23e+03|0.1\""),
    Call("format", "%.30f", 0.1, gives: "\"0.100000000000000000000000000000\""),
    Call("formatlist", "%s-%s", ["a", "b"], "c", gives: "list(\"a-c\", \"b-c\")"),
    Call("formatlist", "%s-%s", ["a", "b"], ["c", "d"], gives: "list(\"a-c\", \"b-d\")"),
    Call(
      "formatlist", "%s-%s", .uniformList(["a", "b"]), .set(["c", "d"]), gives: "list(\"a-c\", \"b-d\")"),
    Call("formatlist", "%s", [], gives: "list()"),
    Call("formatlist", "hi", gives: "list(\"hi\")"),
    Call("formatlist", "%s", "a", gives: "list(\"a\")"),
    Call(
      "formatlist", "%s", [["a"]],
      gives: "error: error on format iteration 0: unsupported value for the verb at 0: string required"),
    Call("formatlist", "%s", .set(["b", "a"]), gives: "list(\"a\", \"b\")"),
    Call(
      "formatlist", "%s-%s", ["a", "b"], ["a"],
      gives: "error: argument 2 has length 1, which is inconsistent with another of length 2"),
    Call("formatlist", "%v", ["a": 1], gives: "list(\"{\\\"a\\\":1}\")"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
