import HCL
import Testing
import Values

/// What `terraform console` prints; errors in our words.
@Suite struct CollectionPartTests {
  private static let rows: [Call] = [
    Call("contains", ["a"], "a", gives: "true"),
    Call("contains", .set(["a"]), "b", gives: "false"),
    Call("contains", [1, "a"], "a", gives: "true"),
    Call("contains", [[1]], [1], gives: "true"),
    Call("contains", .uniformList([1]), "1", gives: "false"),
    Call("contains", ["a": 1], 1, gives: "error: argument must be list, tuple, or set"),
    Call("element", [1, 2, 3], 4, gives: "2"),
    Call("element", .uniformList([1, 2]), -1, gives: "2"),
    Call("element", .uniformList([1, 2, 3]), -5, gives: "2"),
    Call("element", [], 0, gives: "error: cannot use element function with an empty list"),
    Call("element", .set([1]), 0, gives: "error: cannot read elements from set of number"),
    Call("element", ["a": 1], 0, gives: "error: cannot read elements from object"),
    Call("index", ["a", "b"], "b", gives: "1"),
    Call("index", [], 1, gives: "error: cannot search an empty list"),
    Call("index", [1], "1", gives: "error: item not found"),
    Call("index", .set([1]), 1, gives: "error: argument must be a list or tuple"),
    Call("keys", ["b": 1, "a": 2], gives: "[\"a\", \"b\"]"),
    Call("keys", .map(["b": 1, "a": 2]), gives: "list(\"a\", \"b\")"),
    Call("keys", [:], gives: "[]"),
    Call("keys", [1], gives: "error: must have map or object type"),
    Call("length", ["a": 1], gives: "1"),
    Call("length", "héé👨\u{200d}👩\u{200d}👧", gives: "4"),
    Call("length", [1, 2], gives: "2"),
    Call("length", 1, gives: "error: argument must be a string, a collection type, or a structural type"),
    Call("length", nil, gives: "error: argument must not be null"),
    Call("length", .set([1, 1]), gives: "1"),
    Call("lookup", ["a": 1], "a", gives: "1"),
    Call("lookup", ["a": 1], "b", 2, gives: "2"),
    Call("lookup", ["a": 1], "b", "x", gives: "\"x\""),
    Call(
      "lookup", .map(["a": 1]), "b", "x",
      gives: "error: the default value must have the same type as the map elements"),
    Call("lookup", .map(["a": "x"]), "b", 2, gives: "\"2\""),
    Call("lookup", .map(["a": 1]), "b", nil, gives: "null"),
    Call("lookup", [1], "a", gives: "error: lookup() requires a map as the first argument"),
    Call("lookup", ["a": 1], "b", 1, 2, gives: "error: lookup() takes two or three arguments, got 4"),
    Call("one", [], gives: "null"),
    Call("one", [1], gives: "1"),
    Call(
      "one", [1, 2], gives: "error: must be a list, set, or tuple value with either zero or one elements"),
    Call("one", .set(["a"]), gives: "\"a\""),
    Call("one", "a", gives: "error: must be a list, set, or tuple value with either zero or one elements"),
    Call("slice", [1, 2, 3], 1, 2, gives: "[2]"),
    Call("slice", .uniformList([1, 2, 3]), 0, 3, gives: "list(1, 2, 3)"),
    Call("slice", [1], 0, 2, gives: "error: end index must not be greater than the length of the list"),
    Call("slice", [1], 2, 1, gives: "error: start index must not be greater than the length of the list"),
    Call("slice", [1], -1, 0, gives: "error: start index must not be less than zero"),
    Call("slice", [1, 2], 1, 1, gives: "[]"),
    Call("slice", [1, 2, 3], 2, 1, gives: "error: start index must not be greater than end index"),
    Call("values", ["b": 1, "a": "x"], gives: "[\"x\", 1]"),
    Call("values", .map(["b": 1, "a": 2]), gives: "list(2, 1)"),
    Call("values", [:], gives: "[]"),
    Call("values", [1], gives: "error: values() requires a map as the first argument"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
