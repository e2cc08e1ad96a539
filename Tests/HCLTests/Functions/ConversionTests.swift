import HCL
import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct ConversionTests {
  private static let rows: [Call] = [
    Call("toset", [1, "a", true], gives: "set(\"1\", \"a\", \"true\")"),
    Call("toset", [nil, "b", nil], gives: "set(\"b\", null)"),
    Call("toset", [3, 1, "10"], gives: "set(\"1\", \"10\", \"3\")"),
    Call("toset", [10, 9, 1.5], gives: "set(1.5, 9, 10)"),
    Call("toset", [["a": 2], ["a": 1]], gives: "set({a = 1}, {a = 2})"),
    Call(
      "toset", [["a": 1, "b": "x"], ["a": "1"]], gives: "set(map{a = \"1\", b = \"x\"}, map{a = \"1\"})"),
    Call("toset", [[1], ["a"]], gives: "set([\"1\"], [\"a\"])"),
    Call("tolist", .set(["b", "a"]), gives: "list(\"a\", \"b\")"),
    Call("tolist", [1, "a", true], gives: "list(\"1\", \"a\", \"true\")"),
    Call("tolist", [1, true], gives: "error: cannot convert tuple to list of any single type"),
    Call("tolist", [["a": 1], ["b": "x"]], gives: "list(map{a = \"1\"}, map{b = \"x\"})"),
    Call("tolist", [["a": 1], ["a": "x"]], gives: "list({a = \"1\"}, {a = \"x\"})"),
    Call("tolist", [[1], ["a", "b"]], gives: "list(list(\"1\"), list(\"a\", \"b\"))"),
    Call("tolist", [[1], ["a"]], gives: "list([\"1\"], [\"a\"])"),
    Call("tolist", [["a": 1], [1]], gives: "error: cannot convert tuple to list of any single type"),
    Call("tolist", "x", gives: "error: cannot convert string to list of any single type"),
    Call("tolist", ["a": 1], gives: "error: cannot convert object to list of any single type"),
    Call("tolist", [[1], .uniformList(["a", "b"])], gives: "list(list(\"1\"), list(\"a\", \"b\"))"),
    Call("tolist", [["a": 1], .map(["b": "x"])], gives: "list(map{a = \"1\"}, map{b = \"x\"})"),
    Call("tomap", [:], gives: "map{}"),
    Call("tomap", ["a": 1, "b": "x"], gives: "map{a = \"1\", b = \"x\"}"),
    Call("tomap", ["a": 1, "b": [1]], gives: "error: cannot convert object to map of any single type"),
    Call("tomap", [1], gives: "error: cannot convert tuple to map of any single type"),
    Call("tostring", 1.50, gives: "\"1.5\""),
    Call("tostring", true, gives: "\"true\""),
    Call("tostring", [1], gives: "error: cannot convert tuple to string"),
    Call("tostring", .number("1e30"), gives: "\"1000000000000000000000000000000\""),
    Call("tonumber", "1e3", gives: "1000"),
    Call(
      "tonumber", " 1",
      gives:
        "error: cannot convert string to number; given string must be a decimal representation of a number"),
    Call(
      "tonumber", "0x10",
      gives:
        "error: cannot convert string to number; given string must be a decimal representation of a number"),
    Call("tonumber", true, gives: "error: cannot convert bool to number"),
    Call("tonumber", [], gives: "error: cannot convert tuple to number"),
    Call(
      "tonumber", "x",
      gives:
        "error: cannot convert string to number; given string must be a decimal representation of a number"),
    Call("tobool", "1", gives: "true"),
    Call("tobool", "true", gives: "true"),
    Call("tobool", 1, gives: "error: cannot convert number to bool"),
    Call(
      "tobool", "TRUE",
      gives: "error: cannot convert string to bool; only the strings \"true\" or \"false\" are allowed"),
    Call("issensitive", 1, gives: "false"),
    Call("issensitive", .secret(1), gives: "true"),
    Call("ephemeralasnull", 1, gives: "1"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
