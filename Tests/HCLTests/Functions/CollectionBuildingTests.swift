import HCL
import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct CollectionBuildingTests {
  private static let rows: [Call] = [
    Call("chunklist", [1, 2, 3], 2, gives: "list(list(1, 2), list(3))"),
    Call("chunklist", [1, 2, 3], 0, gives: "list(list(1, 2, 3))"),
    Call("chunklist", [1], -1, gives: "error: the size argument must be positive"),
    Call("chunklist", [], 2, gives: "list()"),
    Call("chunklist", [1, "a"], 9999999999, gives: "list(list(\"1\", \"a\"))"),
    Call("concat", [1], ["a"], gives: "[1, \"a\"]"),
    Call("concat", .uniformList([1]), .uniformList(["a"]), gives: "list(\"1\", \"a\")"),
    Call("concat", .uniformList([1]), .uniformList([2]), gives: "list(1, 2)"),
    Call("concat", .uniformList([1]), [2], gives: "[1, 2]"),
    Call("concat", [], [], gives: "[]"),
    Call("concat", .set([1]), gives: "error: all arguments must be lists or tuples; got set of number"),
    Call("concat", [1], 2, gives: "error: all arguments must be lists or tuples; got number"),
    Call("concat", gives: "error: at least one argument is required"),
    Call("concat", .uniformList([["a": 1]]), .uniformList(["a"]), gives: "[{a = 1}, \"a\"]"),
    Call("flatten", [], gives: "[]"),
    Call("flatten", [[1], .set([2]), .uniformList([3]), [[["x"]]]], gives: "[1, 2, 3, \"x\"]"),
    Call("flatten", .uniformList([[1], [2]]), gives: "[1, 2]"),
    Call("flatten", .set([[1]]), gives: "[1]"),
    Call("flatten", [nil, [1]], gives: "[null, 1]"),
    Call("flatten", [[nil]], gives: "[null]"),
    Call("flatten", 1, gives: "error: can only flatten lists, sets and tuples"),
    Call("merge", ["a": 1], ["b": "x"], ["a": 2], gives: "{a = 2, b = \"x\"}"),
    Call("merge", .map(["a": 1]), .map(["b": 2]), gives: "map{a = 1, b = 2}"),
    Call("merge", .map(["a": 1]), ["b": 2], gives: "{a = 1, b = 2}"),
    Call("merge", .map(["a": "x"]), .map(["b": 2]), gives: "{a = \"x\", b = 2}"),
    Call("merge", gives: "{}"),
    Call("merge", [:], nil, gives: "{}"),
    Call("merge", ["a": 1], nil, ["b": 1], gives: "{a = 1, b = 1}"),
    Call("merge", [1], gives: "error: arguments must be maps or objects, got \"tuple\""),
    Call("range", 3, gives: "list(0, 1, 2)"),
    Call("range", 1, 4, gives: "list(1, 2, 3)"),
    Call("range", 1, 8, 2, gives: "list(1, 3, 5, 7)"),
    Call("range", 4, 1, gives: "list(4, 3, 2)"),
    Call("range", 4, 1, -1, gives: "list(4, 3, 2)"),
    Call(
      "range", 1, 4, 0,
      gives:
        "error: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step"
    ),
    Call("range", 1, 4, -1, gives: "error: end must be less than start when step is negative"),
    Call("range", 3, 1, 1, gives: "error: end must be greater than start when step is positive"),
    Call("range", 0.5, 2.5, gives: "list(0.5, 1.5)"),
    Call("range", 1, 2, 3, 4, gives: "error: must have one, two, or three arguments"),
    Call("range", gives: "error: must have one, two, or three arguments"),
    Call(
      "range", 1025,
      gives:
        "error: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step"
    ),
    Call(
      "range", .number("1e9"),
      gives:
        "error: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step"
    ),
    Call("range", 0, gives: "list()"),
    Call("reverse", [1, "a"], gives: "[\"a\", 1]"),
    Call("reverse", .set([1, 2]), gives: "list(2, 1)"),
    Call("reverse", .uniformList([1, 2]), gives: "list(2, 1)"),
    Call("reverse", "a", gives: "error: can only reverse list or tuple values, not string"),
    Call("transpose", ["a": ["1", "2"], "b": ["2"]], gives: "map{1 = list(\"a\"), 2 = list(\"a\", \"b\")}"),
    Call("transpose", [:], gives: "map{}"),
    Call("zipmap", ["a", "b"], [1, "x"], gives: "{a = 1, b = \"x\"}"),
    Call("zipmap", ["a", "b"], .uniformList([1, 2]), gives: "map{a = 1, b = 2}"),
    Call("zipmap", ["a", "a"], [1, 2], gives: "{a = 2}"),
    Call("zipmap", [], [], gives: "{}"),
    Call("zipmap", ["a"], [], gives: "error: number of keys (1) does not match number of values (0)"),
    Call("zipmap", ["a"], .set([1]), gives: "error: values argument must be a list or tuple value"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
