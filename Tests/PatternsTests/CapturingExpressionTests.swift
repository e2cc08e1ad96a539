import Patterns
import Testing

@Suite struct CapturingExpressionTests {
  @Test func groupsHaveNamesOrNone() throws {
    #expect(try CapturingExpression("(a)(?P<name>b)(?:c)").groupNames == [nil, "name"])
    #expect(try CapturingExpression("a").groupNames.isEmpty)
  }

  @Test func firstMatchIsTheLeftmost() throws {
    let match = try #require(try CapturingExpression("(b)(x)?").firstMatch(in: "äbb"))
    #expect(match.range == 2..<3)
    #expect(match.text == "b")
    #expect(match.groups == ["b", nil])
    #expect(try CapturingExpression("z").firstMatch(in: "") == nil)
    #expect(try CapturingExpression("").firstMatch(in: "")?.groups == [])
  }

  @Test(arguments: [
    ("x*", "aab", ["", "", "", ""]), ("a*", "baac", ["", "aa", ""]), ("", "é", ["", ""]),
    ("a", "banana", ["a", "a", "a"]), ("^a", "aa", ["a"]), ("x", "", []),
  ])
  func allMatches(pattern: String, text: String, expected: [String]) throws {
    #expect(try CapturingExpression(pattern).allMatches(in: text).map(\.text) == expected)
  }

  @Test(arguments: [
    ("(l+)(o)", "$2-$1", "heo-ll"), ("l", "$$", "he$$o"), ("l", "$", "he$$o"), ("(l)", "$1x", "heo"),
    ("(l)", "${1}x", "helxlxo"), ("(?P<n>e)", "<$n>", "h<e>llo"), ("e", "$0$0", "heello"),
    ("e", "${", "h${llo"), ("(e)", "${2}$99999999999999999999", "hllo"),
  ])
  func replacing(pattern: String, template: String, expected: String) throws {
    #expect(try CapturingExpression(pattern).replacing(in: "hello", with: template) == expected)
  }

  @Test func wrongPatternsAreErrors() {
    #expect(throws: RegularExpressionError.self) { try CapturingExpression("(") }
  }
}
