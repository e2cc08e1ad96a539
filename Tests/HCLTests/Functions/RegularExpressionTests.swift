import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct RegularExpressionTests {
  private static let rows: [Call] = [
    Call("regex", "[a-z]+", "53453453.345345aaabbbccc23454", gives: "\"aaabbbccc\""),
    Call("regex", "(\\d\\d\\d\\d)-(\\d\\d)-(\\d\\d)", "2019-02-01", gives: "[\"2019\", \"02\", \"01\"]"),
    Call("regex", "^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/", gives: "{authority = \"terraform.io\", scheme = \"https\"}"),
    Call("regex", "(a)|(b)", "b", gives: "[null, \"b\"]"),
    Call("regex", "(?P<x>a)(b)", "ab", gives: "error: Error: Error acquiring the state lock Error message: resource temporarily unavailable Lock Info: ID: ff8e6ff5-5345-e806-86c2-ef1108915cff Path: terraform.tfstate Operation: OperationTypeInvalid Who: root@vm Version: 1.11.4 Created: 2026-11-23 17:40:16.652224872 +0000 UTC Info: Terraform acquires a state lock to protect the state from being written by multiple users at the same time. Please resolve the issue above and try again. For most commands, you can disable locking with the \"-lock=false\" flag, but this is not recommended."),
    Call("regex", "(?P<x>a)|(?P<y>b)", "b", gives: "{x = null, y = \"b\"}"),
    Call("regex", "()", "a", gives: "[\"\"]"),
    Call("regex", "b", "a", gives: "error: pattern did not match any part of the given string"),
    Call("regex", "(", "a", gives: "error: invalid regexp pattern: missing closing ) in ("),
    Call("regexall", "[a-z]+", "1234abcd5678efgh9", gives: "list(\"abcd\", \"efgh\")"),
    Call("regexall", "(a)(b)?", "abaa", gives: "list([\"a\", \"b\"], [\"a\", null], [\"a\", null])"),
    Call("regexall", "x", "a", gives: "list()"),
    Call("regexall", "x*", "aab", gives: "list(\"\", \"\", \"\", \"\")"),
    Call("regexall", "", "éb", gives: "list(\"\", \"\", \"\")"),
    Call("regexall", "(?P<n>[0-9])", "a1b2", gives: "error: Error: Error acquiring the state lock Error message: resource temporarily unavailable Lock Info: ID: 4071fde6-b65c-501d-d31d-bea08f633947 Path: terraform.tfstate Operation: OperationTypeInvalid Who: root@vm Version: 1.11.4 Created: 2026-11-23 17:40:16.90279811 +0000 UTC Info: Terraform acquires a state lock to protect the state from being written by multiple users at the same time. Please resolve the issue above and try again. For most commands, you can disable locking with the \"-lock=false\" flag, but this is not recommended."),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
