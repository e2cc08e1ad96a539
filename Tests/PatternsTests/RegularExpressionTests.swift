import Patterns
import Testing

@Suite struct RegularExpressionTests {
  private func check(
    _ pattern: String, _ text: String, ignoringCase: Bool = false, _ expected: Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expression = try RegularExpression(pattern, ignoringCase: ignoringCase)
    #expect(expression.pattern == pattern, sourceLocation: sourceLocation)
    #expect(expression.matches(text) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("b+", "abbc", true), ("^b+$", "abbc", false), ("^a.c$", "aéc", true), ("", "", true), ("", "x", true),
    ("a", "", false), ("^[a-z0-9-]{3,63}$", "my-bucket", true), ("^\\p{Greek}+$", "λόγος", true),
    ("(?i)prod", "PRODUCTION", true), ("prod", "PRODUCTION", false), ("a.b", "a\nb", false),
    ("a\u{0}b", "xa\u{0}b", true), ("^🇩🇪$", "🇩🇪", true),
  ])
  func searches(_ pattern: String, _ text: String, _ expected: Bool) throws {
    try check(pattern, text, expected)
  }

  @Test func caseCanBeIgnored() throws {
    try check("^prod", "PRODUCTION", ignoringCase: true, true)
    try check("^ÄR", "ärger", ignoringCase: true, true)
    try check("(?-i)prod", "PROD", ignoringCase: true, false)
  }

  @Test(arguments: [
    ("(a", "missing )", "(a"), ("a)", "unexpected )", "a)"), ("[a", "missing ]", "[a"),
    ("a**", "bad repetition operator", "**"), ("*a", "no argument for repetition operator", "*"),
    ("a{2,1}", "invalid repetition size", "{2,1}"), ("\\y", "invalid escape sequence", "\\y"),
    ("(?=a)", "invalid perl operator", "(?="), ("\\1", "invalid escape sequence", "\\1"),
    ("\\", "trailing \\", ""), ("[z-a]", "invalid character class range", "z-a"),
  ])
  func refuses(_ pattern: String, _ message: String, _ fragment: String) {
    #expect(throws: RegularExpressionError(message, fragment: fragment)) { try RegularExpression(pattern) }
  }

  @Test(arguments: ["((a{1,100}){1,100}){1,10}", "(\\pL{500}){2}", "((((x{30}){30}){30}){30}){30}"])
  func refusesWhatIsTooLarge(_ pattern: String) {
    #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
  }

  @Test(arguments: ["^(a+)+$", "(a|aa)*$b", "^(a|a?)+$"])
  func takesLinearTime(_ pattern: String) throws {
    let text = String(repeating: "a", count: 100_000) + "b"
    let expression = try RegularExpression(pattern)
    let time = ContinuousClock().measure { #expect(!expression.matches(text)) }
    #expect(time < .seconds(5))
  }

  @Test func oneExpressionServesManyTasks() async throws {
    let expression = try RegularExpression("^(a|b)*c[ab]{8}$")
    let found = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        let text = String(repeating: "ab", count: index) + "c" + (index % 2 == 0 ? "abababab" : "")
        group.addTask { expression.matches(text) == (index % 2 == 0) }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(found)
  }
}
