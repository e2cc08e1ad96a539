import HCL
import Testing
import Values

/// What stays known of arguments that are not, or not wholly, known.
@Suite struct UnknownTests {
  private static let partlyUnknownRows: [Call] = [
    Call("upper", .later, gives: "unknown"),
    Call("length", .later, gives: "unknown"),
    Call("length", [.later, 1], gives: "2"),
    Call("length", ["a": .later], gives: "1"),
    Call("length", .set([.later, "a"]), gives: "unknown"),
    Call("length", .set([.later]), gives: "1"),
    Call("element", [.later, "b"], 1, gives: "\"b\""),
    Call("element", [.later, "b"], 0, gives: "unknown"),
    Call("element", ["a"], .later, gives: "unknown"),
    Call("contains", ["a", .later], "a", gives: "true"),
    Call("contains", ["a", .later], "b", gives: "unknown"),
    Call("contains", ["a"], .later, gives: "unknown"),
    Call("contains", [], .later, gives: "false"),
    Call("contains", [["a", .later]], ["b", 1], gives: "false"),
    Call("contains", .later, "a", gives: "unknown"),
    Call("index", ["a", .later], "a", gives: "0"),
    Call("index", [.later, "a"], "a", gives: "unknown"),
    Call("keys", ["a": .later], gives: "[\"a\"]"),
    Call("values", ["a": .later, "b": 1], gives: "[unknown, 1]"),
    Call("lookup", ["a": .later, "b": 1], "b", 2, gives: "1"),
    Call("lookup", ["a": .later], "c", 2, gives: "2"),
    Call("lookup", ["a": 1], "a", .later, gives: "1"),
    Call("lookup", ["a": 1], .later, 2, gives: "unknown"),
    Call("one", [.later], gives: "unknown"),
    Call("one", .set([.later, .later]), gives: "unknown"),
    Call("slice", [1, .later, 3], 0, 2, gives: "[1, unknown]"),
    Call("concat", ["a"], [.later], gives: "[\"a\", unknown]"),
    Call("concat", ["a"], .later, gives: "unknown"),
    Call("merge", ["a": .later], ["b": 1], gives: "{a = unknown, b = 1}"),
    Call("merge", ["a": 1], .later, gives: "unknown"),
    Call("flatten", [["a"], [.later]], gives: "unknown"),
    Call("flatten", [["a"], .uniformList([.later, "b"])], gives: "[\"a\", unknown, \"b\"]"),
    Call("flatten", [["a"], ["b"]], gives: "[\"a\", \"b\"]"),
    Call("reverse", [.later, 1], gives: "[1, unknown]"),
    Call("zipmap", ["a"], [.later], gives: "{a = unknown}"),
    Call("zipmap", [.later], [1], gives: "unknown"),
    Call("chunklist", [.later, 1], 1, gives: "list(list(unknown), list(1))"),
    Call("coalesce", nil, .later, "a", gives: "unknown"),
    Call("coalesce", "a", .later, gives: "\"a\""),
    Call("coalescelist", [1], .later, gives: "[1]"),
    Call("compact", ["a", .later], gives: "unknown"),
    Call("distinct", ["a", .later], gives: "unknown"),
    Call("join", ",", ["a", .later], gives: "unknown"),
    Call("sort", ["a", .later], gives: "unknown"),
    Call("sum", [1, .later], gives: "unknown"),
    Call("alltrue", [.later, false], gives: "false"),
    Call("alltrue", [.later, true], gives: "unknown"),
    Call("anytrue", [.later, true], gives: "true"),
    Call("anytrue", [.later, false], gives: "unknown"),
    Call("matchkeys", [.later, 2], ["a", "b"], ["a"], gives: "list(unknown)"),
    Call("setunion", [.later], ["a"], gives: "unknown"),
    Call("setproduct", [.later], ["a"], gives: "list([unknown, \"a\"])"),
    Call("tolist", ["a", .later], gives: "list(\"a\", unknown)"),
    Call("toset", [.later, "a", "a"], gives: "set(\"a\", unknown)"),
    Call("tomap", ["a": .later, "b": 1], gives: "map{a = unknown, b = 1}"),
    Call("tostring", .later, gives: "unknown"),
    Call("format", "%s", .later, gives: "unknown"),
    Call("formatlist", "%s", ["a", .later], gives: "list(\"a\", unknown)"),
    Call("issensitive", .later, gives: "unknown"),
    Call("cidrsubnet", .later, 8, 1, gives: "unknown"),
    Call("md5", .later, gives: "unknown"),
  ]

  @Test(arguments: partlyUnknownRows)
  func partlyUnknown(_ row: Call) { check(row) }

  private static let undeterminedRows: [Call] = [
    Call("timestamp", gives: "unknown"),
    Call("plantimestamp", gives: "unknown"),
    Call("uuid", gives: "unknown"),
    Call("bcrypt", "x", 10, gives: "unknown"),
    Call("bcrypt", .secret("x"), gives: "secret(unknown)"),
    Call("base64gzip", "x", gives: "unknown"),
    Call("rsadecrypt", "x", "y", gives: "unknown"),
    Call("file", "x", gives: "unknown"),
    Call("fileset", "x", "*", gives: "unknown"),
    Call("fileexists", "x", gives: "unknown"),
    Call("abspath", "x", gives: "unknown"),
    Call("pathexpand", "~", gives: "unknown"),
    Call("templatefile", "x", ["a": 1], gives: "unknown"),
    Call("templatestring", "x", ["a": 1], gives: "unknown"),
    Call("textencodebase64", "x", "EBCDIC", gives: "unknown"),
    Call("yamldecode", "a: 2020-01-01", gives: "{a = unknown}"),
    Call("yamldecode", "<<: {a: 1}", gives: "unknown"),
    Call(
      "setproduct", .list(Array(repeating: 1, count: 1000)), .list(Array(repeating: 1, count: 1000)),
      gives: "unknown"),
  ]

  @Test(arguments: undeterminedRows)
  func undetermined(_ row: Call) { check(row) }

  @Test func reasonIsThatOfTheArgument() throws {
    let function = try #require(FunctionTable.named("upper"))
    let reason = Reason(.unresolved, "somewhere else")
    #expect(try call(function, [.unknown(reason)]).unknownReason == reason)
  }
}
