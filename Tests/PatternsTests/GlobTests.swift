import Patterns
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("aws_*", "aws_subnet", true), ("aws_*", "aws_", true), ("aws_*", "xaws_subnet", false), ("*", "", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("a?c", "aéc", true), ("abc", "abc", true),
    ("abc", "abcd", false), ("", "", true), ("", "a", false), ("*_db_*", "aws_db_instance", true),
    ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-b-b-", false), ("**", "x", true), ("[a]", "a", false),
    ("[a]", "[a]", true), ("a*a", "a", false), ("*ab", "aab", true), ("?", "", false),
  ])
  func matches(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(text) == expected)
  }

  @Test(arguments: [("aws_subnet", true), ("aws_*", false), ("a?", false), ("", true)])
  func knowsWhetherItIsLiteral(_ pattern: String, _ expected: Bool) {
    #expect(Glob(pattern).isLiteral == expected)
  }

  @Test func manyStarsAreNoTrap() {
    let pattern = String(repeating: "*a", count: 200) + "*b"
    let time = ContinuousClock().measure {
      #expect(!Glob(pattern).matches(String(repeating: "a", count: 2_000)))
    }
    #expect(time < .seconds(5))
  }
}
