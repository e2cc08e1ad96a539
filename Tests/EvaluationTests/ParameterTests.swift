import Findings
import Testing

/// Networks and ports that parameters give.
@Suite struct ParameterTests {
  @Test(arguments: [
    ("[80, 443]", #""80""#, "pass"), ("[80, 443]", #""22""#, "fail"), ("[80-90, tcp/443]", #""85""#, "pass"),
    ("[10.0.0.0/8]", #""10.1.0.0/16""#, "pass"), ("[10.0.0.0/8]", #""11.0.0.0/16""#, "fail"),
    (#"["fd00::/8", 10.0.0.0/8]"#, #""fd00:1::/32""#, "pass"), ("[10.0.0.0/8]", #""80""#, "unknown"),
  ])
  func rangesOfParameters(list: String, value: String, expected: String) throws {
    let policies = """
      policies:
        - { id: p, title: P, severity: low, for: s, require: { a: { within: { parameter: allowed } } } }
      parameters:
        allowed: { type: list(any), default: \(list) }
      """
    let plan = """
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":{"actions":["create"],
      "after":{"a":\(value)}}}]}
      """
    let summary = try judge(policies: policies, plan: plan).summary
    let outcome = summary.pass > 0 ? "pass" : summary.fail > 0 ? "fail" : "unknown"
    #expect(outcome == expected, "\(value) within \(list)")
  }
}
