import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct FileTests {
  private static let rows: [Call] = [
    Call("basename", "/a/b/c.txt", gives: "\"c.txt\""),
    Call("basename", "", gives: "\".\""),
    Call("basename", "/", gives: "\"/\""),
    Call("basename", "a/", gives: "\"a\""),
    Call("dirname", "/a/b/c.txt", gives: "\"/a/b\""),
    Call("dirname", "a", gives: "\".\""),
    Call("dirname", "", gives: "\".\""),
    Call("dirname", "/a//b/", gives: "\"/a/b\""),
    Call("dirname", "/", gives: "\"/\""),
    Call("dirname", "a/../b/c", gives: "\"b\""),
    Call("dirname", "../../a", gives: "\"../..\""),
    Call("dirname", "/../a", gives: "\"/\""),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
