import HCL
import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct JSONTests {
  private static let rows: [Call] = [
    Call(
      "jsonencode", ["b": 1, "a": [1, "x", nil, true], "c": 1.50],
      gives: "\"{\\\"a\\\":[1,\\\"x\\\",null,true],\\\"b\\\":1,\\\"c\\\":1.5}\""),
    Call(
      "jsonencode", "<a>&\u{2028}é\n\t\u{1}\"\\/😀\u{7f}",
      gives: "\"\\\"\\\\u003ca\\\\u003e\\\\u0026\\\\u2028é\\\\n\\\\t\\\\u0001\\\\\\\"\\\\\\\\/😀\u{7f}\\\"\""),
    Call("jsonencode", .number("1e30"), gives: "\"1000000000000000000000000000000\""),
    Call("jsonencode", nil, gives: "\"null\""),
    Call("jsonencode", [], gives: "\"[]\""),
    Call("jsonencode", [:], gives: "\"{}\""),
    Call("jsonencode", .set(["b", "a"]), gives: "\"[\\\"a\\\",\\\"b\\\"]\""),
    Call("jsonencode", ["<k>": 1], gives: "\"{\\\"\\\\u003ck\\\\u003e\\\":1}\""),
    Call(
      "jsondecode", "{\"a\":[1,2.5,null,true,\"x\"],\"b\":{}}",
      gives: "{a = [1, 2.5, null, true, \"x\"], b = {}}"),
    Call("jsondecode", "[1,1]", gives: "[1, 1]"),
    Call("jsondecode", "\"x\"", gives: "\"x\""),
    Call("jsondecode", "null", gives: "null"),
    Call("jsondecode", "{", gives: "error: the text is not JSON"),
    Call("jsondecode", "", gives: "error: the text is not JSON"),
    Call("jsondecode", "{\"a\":1,\"a\":2}", gives: "{a = 2}"),
    Call("jsondecode", " 1 ", gives: "1"),
    Call("jsondecode", "1 2", gives: "error: the text is not JSON"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
