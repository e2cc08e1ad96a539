import Findings
import Testing

/// Definitions with arguments, judged on the subnets of a network.
@Suite struct ArgumentTests {
  private func policy(_ condition: String, _ define: String = "") -> String {
    """
    policies:
      - { id: p, title: P, severity: low, for: s, require: \(condition) }
    define:
      at_least: { about: s, arguments: [least], holds: { a: { at_least: { argument: least } } } }
      is_one: { about: s, arguments: [allowed], holds: { a: { one_of: { argument: allowed } } } }
      inside: { about: s, arguments: [networks], holds: { a: { within: { argument: networks } } } }
      both: { about: s, arguments: [n], holds: { all: [
        { satisfies: { at_least: { least: { argument: n } } } }, { satisfies: { at_least: { least: 1 } } } ] } }
      list: { about: "*", arguments: [n], holds: { every: "c[*]", is: { at_least: { argument: n } } } }
    """
  }

  private func outcome(_ condition: String, _ attributes: String, unknown: String = "{}") throws -> String {
    let plan = """
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":{"actions":["create"],
      "after":\(attributes),"after_unknown":\(unknown)}}]}
      """
    let summary = try judge(policies: policy(condition), plan: plan).summary
    return summary.fail > 0 ? "fail" : summary.unknown > 0 ? "unknown" : "pass"
  }

  @Test(arguments: [
    ("{ satisfies: { at_least: { least: 5 } } }", #"{"a":5}"#, "pass"),
    ("{ satisfies: { at_least: { least: 6 } } }", #"{"a":5}"#, "fail"),
    ("{ satisfies: { at_least: { least: { path: b } } } }", #"{"a":5,"b":4}"#, "pass"),
    ("{ satisfies: { at_least: { least: { path: b } } } }", #"{"a":5,"b":6}"#, "fail"),
    ("{ satisfies: { at_least: { least: { path: b } } } }", #"{"a":5}"#, "unknown"),
    ("{ satisfies: { at_least: { least: { path: b } } } }", #"{"a":5,"b":"x"}"#, "unknown"),
    ("{ satisfies: { both: { n: { path: b } } } }", #"{"a":5,"b":5}"#, "pass"),
    ("{ satisfies: { both: { n: { path: b } } } }", #"{"a":5,"b":6}"#, "fail"),
    ("{ satisfies: { both: { n: 0 } } }", #"{"a":0}"#, "fail"),
    ("{ satisfies: { is_one: { allowed: [1, x] } } }", #"{"a":"x"}"#, "pass"),
    ("{ satisfies: { is_one: { allowed: [1, x] } } }", #"{"a":"y"}"#, "fail"),
    ("{ satisfies: { is_one: { allowed: { path: b } } } }", #"{"a":"y","b":["x","y"]}"#, "pass"),
    ("{ satisfies: { is_one: { allowed: { path: b } } } }", #"{"a":"y","b":"y"}"#, "unknown"),
    (
      "{ satisfies: { inside: { networks: { path: b } } } }", #"{"a":"10.1.0.0/16","b":"10.0.0.0/8"}"#, "pass"
    ),
    ("{ satisfies: { inside: { networks: { path: b } } } }", #"{"a":"80","b":[80,443]}"#, "pass"),
    ("{ satisfies: { list: { n: { path: b } } } }", #"{"b":2,"c":[2,3]}"#, "pass"),
    ("{ satisfies: { list: { n: { path: b } } } }", #"{"b":2,"c":[1,3]}"#, "fail"),
  ])
  func outcomes(condition: String, attributes: String, expected: String) throws {
    #expect(try outcome(condition, attributes) == expected, "\(condition) of \(attributes)")
  }

  /// What a call gives by a path is read where the call stands, once for each item.
  @Test func argumentsAreReadAtTheCall() throws {
    let condition = """
      { every: "c[*]", satisfies: { all: [{ satisfies: { same: { v: { path: subject.b } } } }] } }
      """
    let policies = """
      policies:
        - { id: p, title: P, severity: low, for: s, require: \(condition) }
      define:
        same: { about: s, arguments: [v], holds: { k: { argument: v } } }
      """
    let plan = """
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"s","name":"x","change":{"actions":["create"],
      "after":{"b":1,"c":[{"k":1},{"k":VALUE}]}}}]}
      """
    #expect(try judge(policies: policies, plan: plan.replacing("VALUE", with: "1")).summary.pass == 1)
    #expect(try judge(policies: policies, plan: plan.replacing("VALUE", with: "2")).summary.fail == 1)
  }
}
