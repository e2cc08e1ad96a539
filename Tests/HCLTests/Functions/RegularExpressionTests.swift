import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct RegularExpressionTests {
  private static let rows: [Call] = [
    Call("regex", "[a-z]+", "53453453.345345aaabbbccc23454", gives: "\"aaabbbccc\""),
    Call("regex", "(\\d\\d\\d\\d)-(\\d\\d)-(\\d\\d)", "2019-02-01", gives: "[\"2019\", \"02\", \"01\"]"),
    Call(
      "regex", "^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/",
      gives: "{authority = \"terraform.io\", scheme = \"https\"}"),
    Call("regex", "(a)|(b)", "b", gives: "[null, \"b\"]"),
    Call(
      "regex", "(?P<x>a)(b)", "ab",
      gives: "error: invalid regexp pattern: cannot mix both named and unnamed capture groups"),
    Call("regex", "(?P<x>a)|(?P<y>b)", "b", gives: "{x = null, y = \"b\"}"),
    Call("regex", "()", "a", gives: "[\"\"]"),
    Call("regex", "b", "a", gives: "error: pattern did not match any part of the given string"),
    Call("regex", "(", "a", gives: "error: invalid regexp pattern: missing )"),
    Call("regexall", "[a-z]+", "1234abcd5678efgh9", gives: "list(\"abcd\", \"efgh\")"),
    Call("regexall", "(a)(b)?", "abaa", gives: "list([\"a\", \"b\"], [\"a\", null], [\"a\", null])"),
    Call("regexall", "x", "a", gives: "list()"),
    Call("regexall", "x*", "aab", gives: "list(\"\", \"\", \"\", \"\")"),
    Call("regexall", "", "éb", gives: "list(\"\", \"\", \"\")"),
    Call("regexall", "(?P<n>[0-9])", "a1b2", gives: "list({n = \"1\"}, {n = \"2\"})"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
