import Findings
import Testing

/// No sensitive value reaches a finding, whatever a policy asks of it.
@Suite struct SecretTests {
  @Test(arguments: [
    "{ a: x }", "{ a: { at_least: 3 } }", "{ a: { within: 10.0.0.0/8 } }", "{ a: { within: 80 } }",
    "{ a: { prefix_length: 8 } }", "{ a: { matches: '^x' } }", "{ a: { has_keys: [k] } }", "{ a.b: 1 }",
    "{ a: { references: t } }", "{ every: 'a -> t', if_none: unknown, satisfies: { a: 1 } }",
    "{ every: 'json(a).x', is: 1 }", "{ json(a): 1 }", "{ base64(a): 1 }", "{ b: { equals: { path: a } } }",
    "{ some: 'a[*]', is: x }", "{ some: 'lines(a)', is: x }",
  ])
  func maskedOnEveryWay(condition: String) throws {
    let policy = """
      policies:
        - id: test
          title: A test
          severity: low
          for: s
          require: \(condition)
          message: "{subject} {item} {value} {witness} {a}"
      """
    for marks in [#"{"a":true}"#, "true"] {
      let plan = #"""
        {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":
        {"actions":["create"],"after":{"a":"hush-hush","b":1},"after_unknown":{},"after_sensitive":\#(marks)}}]}
        """#
      let (findings, _) = try judge(policies: policy, plan: plan)
      #expect(!findings.isEmpty)
      #expect(!"\(findings)".contains("hush"), "\(condition)")
    }
  }

  /// A text under a secret's name is masked without a mark, but not a word that switches something.
  @Test(arguments: [("hush-hush", false), ("optional", true), ("Enabled", true)])
  func namesOfSecrets(text: String, isShown: Bool) throws {
    let policy = """
      policies:
        - { id: test, title: A test, severity: low, for: s, require: { http_tokens: x }, message: "{value} {http_tokens}" }
      """
    let plan = #"""
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":
      {"actions":["create"],"after":{"http_tokens":"\#(text)"},"after_unknown":{}}}]}
      """#
    let (findings, _) = try judge(policies: policy, plan: plan)
    #expect("\(findings)".contains(text) == isShown)
  }
}
