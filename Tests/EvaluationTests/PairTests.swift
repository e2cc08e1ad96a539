import Findings
import Testing

/// Conditions on pairs of nodes: every two subnets of one network have ranges of their own.
@Suite struct PairTests {
  private static let forSubnet = """
    for: subnet
    require:
      none: "vpc_id -> vpc <- subnet(vpc_id)"
      where: { not: { is_node: subject } }
      satisfies: { cidr: { overlaps: { path: subject.cidr } } }
    """
  private static let forNetwork = """
    for: vpc
    require:
      every: "<- subnet(vpc_id)"
      if_none: pass
      satisfies:
        none: "outer <- subnet(vpc_id)"
        where: { not: { is_node: outer } }
        satisfies: { cidr: { overlaps: { path: outer.cidr } } }
    """

  private func plan(_ first: String, _ second: String, secondNetwork: String = "a") -> String {
    func subnet(_ name: String, _ cidr: String) -> String {
      let isKnown = cidr != "?"
      return """
        {"mode":"managed","type":"subnet","name":"\(name)","change":{"actions":["create"],
        "after":{\(isKnown ? "\"cidr\":\"\(cidr)\"" : "")},"after_unknown":{"vpc_id":true\(isKnown ? "" : ",\"cidr\":true")}}}
        """
    }
    func block(_ name: String, _ network: String) -> String {
      """
      {"mode":"managed","type":"subnet","name":"\(name)","address":"subnet.\(name)","expressions":
      {"cidr":{"references":["var.x"]},"vpc_id":{"references":["vpc.\(network).id","vpc.\(network)"]}}}
      """
    }
    let networks = ["a", "b"].map {
      """
      {"mode":"managed","type":"vpc","name":"\($0)","change":{"actions":["create"],"after":{},"after_unknown":{"id":true}}}
      """
    }
    let changes = networks + [subnet("one", first), subnet("two", second)]
    let blocks =
      ["a", "b"].map {
        "{\"mode\":\"managed\",\"type\":\"vpc\",\"name\":\"\($0)\",\"address\":\"vpc.\($0)\"}"
      }
      + [block("one", "a"), block("two", secondNetwork)]
    return """
      {"format_version":"1.2","resource_changes":[\(changes.joined(separator: ","))],
      "configuration":{"root_module":{"resources":[\(blocks.joined(separator: ","))]}}}
      """
  }

  private func check(_ plan: String, subnets: (Int, Int, Int), network: (Int, Int, Int)) throws {
    for (rule, expected) in [(Self.forSubnet, subnets), (Self.forNetwork, network)] {
      let lines = rule.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
      let policies = "policies:\n  - id: p\n    title: P\n    severity: low\n\(lines)"
      let summary = try judge(policies: policies, plan: plan).summary
      #expect((summary.pass, summary.fail, summary.unknown) == expected, "\(rule)")
    }
  }

  @Test func disjoint() throws {
    try check(plan("10.0.0.0/24", "10.0.1.0/24"), subnets: (2, 0, 0), network: (2, 0, 0))
  }

  @Test func overlapping() throws {
    try check(plan("10.0.0.0/16", "10.0.1.0/24"), subnets: (0, 2, 0), network: (1, 1, 0))
  }

  @Test func ofTwoNetworks() throws {
    try check(plan("10.0.0.0/16", "10.0.1.0/24", secondNetwork: "b"), subnets: (2, 0, 0), network: (2, 0, 0))
  }

  @Test func unknown() throws {
    try check(plan("10.0.0.0/16", "?"), subnets: (0, 0, 2), network: (1, 0, 1))
  }
}
