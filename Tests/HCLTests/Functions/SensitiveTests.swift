import HCL
import Testing
import Values

/// No function loses a mark.
@Suite struct SensitiveTests {
  private static let rows: [Call] = [
    Call("upper", .secret("a"), gives: "secret(\"A\")"),
    Call("join", ",", ["a", .secret("b")], gives: "secret(\"a,b\")"),
    Call("length", [.secret("a")], gives: "1"),
    Call("length", .secret(["a"]), gives: "secret(1)"),
    Call("contains", [.secret("a")], "a", gives: "secret(true)"),
    Call("contains", ["a"], .secret("a"), gives: "secret(true)"),
    Call("element", [.secret("a"), "b"], 0, gives: "secret(\"a\")"),
    Call("element", [.secret("a"), "b"], 1, gives: "\"b\""),
    Call("element", ["a"], .secret(0), gives: "secret(\"a\")"),
    Call("element", .secret(["a"]), 0, gives: "secret(\"a\")"),
    Call("lookup", ["a": .secret(1), "b": 2], "a", gives: "secret(1)"),
    Call("lookup", ["a": .secret(1), "b": 2], "b", gives: "2"),
    Call("lookup", ["a": 1], "b", .secret(2), gives: "secret(2)"),
    Call("lookup", ["a": 1], .secret("a"), gives: "secret(1)"),
    Call("keys", ["a": .secret(1)], gives: "[\"a\"]"),
    Call("keys", .secret(["a": 1]), gives: "secret([\"a\"])"),
    Call("values", ["a": .secret(1)], gives: "[secret(1)]"),
    Call("merge", ["a": .secret(1)], ["b": 2], gives: "{a = secret(1), b = 2}"),
    Call("merge", .secret(["a": 1]), ["b": 2], gives: "secret({a = 1, b = 2})"),
    Call("concat", [.secret(1)], [2], gives: "[secret(1), 2]"),
    Call("concat", .secret([1]), [2], gives: "secret([1, 2])"),
    Call("flatten", [[.secret(1)], [2]], gives: "[secret(1), 2]"),
    Call("flatten", [.secret([1]), [2]], gives: "secret([1, 2])"),
    Call("coalesce", nil, .secret("a"), gives: "secret(\"a\")"),
    Call("coalesce", "a", .secret("b"), gives: "secret(\"a\")"),
    Call("zipmap", [.secret("a")], [1], gives: "secret({a = 1})"),
    Call("zipmap", ["a"], [.secret(1)], gives: "{a = secret(1)}"),
    Call("toset", [.secret("a"), "b"], gives: "secret(set(secret(\"a\"), \"b\"))"),
    Call("tolist", [.secret("a"), 1], gives: "list(secret(\"a\"), \"1\")"),
    Call("tostring", .secret(1), gives: "secret(\"1\")"),
    Call("distinct", [.secret("a"), "a"], gives: "secret(list(\"a\"))"),
    Call("setunion", [.secret("a")], ["b"], gives: "secret(set(\"a\", \"b\"))"),
    Call("matchkeys", [1], [.secret("a")], ["a"], gives: "secret(list(1))"),
    Call("format", "%s", .secret("a"), gives: "secret(\"a\")"),
    Call("formatlist", "%s", [.secret("a")], gives: "secret(list(\"a\"))"),
    Call("jsonencode", ["a": .secret("b")], gives: "secret(\"{\\\"a\\\":\\\"b\\\"}\")"),
    Call("jsondecode", .secret("[1]"), gives: "secret([1])"),
    Call("base64encode", .secret("a"), gives: "secret(\"YQ==\")"),
    Call("base64decode", .secret("YQ=="), gives: "secret(\"a\")"),
    Call("yamlencode", [.secret("a")], gives: "secret(\"- \\\"a\\\"\\n\")"),
    Call("yamldecode", .secret("a"), gives: "secret(\"a\")"),
    Call("regex", "a", .secret("a"), gives: "secret(\"a\")"),
    Call("sha1", .secret(""), gives: "secret(\"da39a3ee5e6b4b0d3255bfef95601890afd80709\")"),
    Call("sensitive", "a", gives: "secret(\"a\")"),
    Call("sensitive", .later, gives: "secret(unknown)"),
    Call("nonsensitive", .secret("a"), gives: "\"a\""),
    Call("nonsensitive", .secret(.later), gives: "unknown"),
    Call("issensitive", .secret("a"), gives: "true"),
    Call("issensitive", "a", gives: "false"),
    Call("timestamp", gives: "unknown"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }

  /// An argument may be secret, so no message shows a part of it.
  @Test func messagesShowNoArgument() throws {
    let calls: [(String, [Value])] = [
      ("upper", [["hunter2": 1]]), ("tonumber", ["hunter2"]), ("parseint", ["hunter2", 10]),
      ("jsondecode", ["hunter2"]), ("base64decode", ["hunter2!"]), ("cidrhost", ["hunter2", 1]),
      ("formatdate", ["YYYY", "hunter2"]), ("formatdate", ["hunter2", "2018-01-02T03:04:05Z"]),
      ("regex", ["(hunter2", "a"]), ("format", ["%!hunter2", 1]), ("lookup", [["a": 1], "hunter2"]),
      ("uuidv5", ["hunter2", "a"]), ("timeadd", ["2018-01-02T03:04:05Z", "hunter2"]),
      ("csvdecode", ["hunter2,hunter2\n1,2"]), ("yamldecode", ["hunter2: ["]),
    ]
    for (name, arguments) in calls {
      let function = try #require(FunctionTable.named(name))
      do throws(FunctionError) {
        _ = try HCL.call(function, arguments)
        Issue.record("\(name) has a result")
      } catch {
        #expect(!error.message.contains("hunter2"), "\(name)")
      }
    }
  }
}
