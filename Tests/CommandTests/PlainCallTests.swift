import ArgumentParser
import Testing

@testable import tfpolicy

@Suite struct PlainCallTests {
  /// Reads a call both ways: by hand, and by ArgumentParser.
  private func check(
    _ words: [String], isPlain: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = CheckOptions(plain: words)
    #expect((plain != nil) == isPlain, sourceLocation: sourceLocation)
    guard let plain else { return }
    let parsed = try? Tfpolicy.parseAsRoot(words) as? CheckCommand
    #expect(parsed?.options == plain, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ["check", "plan.json"],
    ["check", "-"],
    ["check", "a.json", "b.json", "--allow-empty"],
    ["check", "--policies", "builtin:aws", "a.json", "--policies", "p/", "b.json"],
    ["check", "a.json", "--format", "json", "--fail-on", "high", "--on-unknown", "fail", "--color", "never"],
    ["check", "a.json", "--allow-partial", "--format", "json", "--format", "text"],
    [
      "check", "a.json", "--config", "c.yaml", "--parameter", "a=b=c", "--parameter", "d=1", "--today",
      "2026-01-01",
    ],
    ["check", "--no-config", "a.json"], ["check", "a.json", "--workspace", "prod", "--env-vars"],
    ["check", "a.json", "--schema", "s.json", "--source", "f", "--schema", "t.json"],
    ["check", ""], ["check", "a.json", "--quiet"], ["check", "--verbose", "a.json"],
    ["check", "a.json", "--output", "sarif=a=b.sarif", "--output", "html=x"],
    ["check", "a.json", "--var", "a=b=c", "--var-file", "v.json", "--env-vars", "--var", "d="],
  ])
  func bothAgree(words: [String]) { check(words) }

  @Test(arguments: [
    [], ["check"], ["--version"], ["check", "--help"], ["check", "-h"], ["help", "check"],
    ["check", "plan.json", "--"],
    ["check", "a.json", "--format"], ["check", "a.json", "--format", "xml"],
    ["check", "a.json", "--format=json"], ["check", "a.json", "--no-config", "--config", "x"],
    ["check", "a.json", "--polices", "x"], ["check", "a.json", "--policies", "-x"], ["chek", "a.json"],
    ["check", "a.json", "--quiet", "--verbose"], ["check", "a.json", "--quiet", "--quiet"],
    ["check", "a.json", "--output", "sarif"], ["check", "a.json", "--output", "xml=a"],
    ["check", "a.json", "--output", "json=-"], ["check", "a.json", "--output", "json="],
    ["check", "-x"], ["check", "a.json", "--fail-on", ""],
  ])
  func theRestIsLeftToArgumentParser(words: [String]) { check(words, isPlain: false) }
}
