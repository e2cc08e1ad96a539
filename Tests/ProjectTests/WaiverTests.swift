import Diagnostics
import Findings
import Project
import Testing

@Suite struct WaiverTests {
  private let yaml = """
    waivers:
      - { policy: p, resource: 'module.edge[*].aws_x.n?', reason: r, kind: mitigated, expires: 2026-06-30 }
      - { policy: q, resource: '*', reason: s, expires: 2026-06-29 }
    """

  /// Applies the waivers on a day and gives the verdicts, and what is said of the waivers.
  private func apply(_ yaml: String, _ findings: [Finding], on day: String, asked: Set<String> = ["p", "q"])
    throws
    -> (findings: [Finding], summary: Summary, said: [String])
  {
    var waivers = Waivers(try projectFile(yaml).waivers, today: try #require(Day(parsing: day)))
    var findings = findings
    var summary = Summary()
    summary.fail = findings.count { $0.verdict == .fail }
    summary.unknown = findings.count { $0.verdict == .unknown }
    waivers.apply(to: &findings, &summary)
    return (findings, summary, waivers.diagnostics { asked.contains($0) }.map(summary(of:)))
  }

  private func summary(of diagnostic: Diagnostic) -> String { ProjectTests.summary(diagnostic) }

  @Test func whatFitsIsWaived() throws {
    let result = try apply(
      yaml,
      [
        finding("p", "module.edge[\"a\"].aws_x.n1"), finding("p", "module.edge[0].aws_x.n2", .unknown),
        finding("p", "module.edge.aws_x.n1"), finding("p", "module.edge[0].aws_x.n12"),
        finding("q", "anything"),
        finding("r", "module.edge[0].aws_x.n1"),
      ], on: "2026-06-29")
    #expect(result.findings.map(\.verdict) == [.waived, .waived, .fail, .fail, .waived, .fail])
    #expect(result.findings[0].waiver == Waiver(reason: "r", kind: .mitigated, expires: "2026-06-30"))
    #expect(result.findings[0].evidence.count == 1)
    #expect(result.findings[2].waiver == nil)
    #expect(result.summary.fail == 3 && result.summary.unknown == 0 && result.summary.waived == 3)
    #expect(result.said == [])
  }

  @Test func whatHasExpiredCountsAgain() throws {
    let result = try apply(
      yaml, [finding("q", "a"), finding("p", "module.edge[0].aws_x.n1")], on: "2026-06-30")
    #expect(result.findings.map(\.verdict) == [.fail, .waived])
    #expect(
      result.said == [
        "3:15 waiver-expired: the waiver of q for * expired on 2026-06-29 = mend what it was for, or renew it"
      ])
  }

  @Test func whatMatchesNothingIsSaid() throws {
    let result = try apply(yaml, [], on: "2026-06-30")
    #expect(
      result.said == [
        "2:15 waiver-unmatched: the waiver of p for module.edge[*].aws_x.n? matches no violation = take it out, or correct the address",
        "3:15 waiver-expired: the waiver of q for * expired on 2026-06-29 = nothing violates the policy there any more: take it out",
      ])
    #expect(try apply(yaml, [], on: "2026-01-01", asked: ["q"]).said.map { $0.hasPrefix("3:15") } == [true])
  }

  @Test func oneThatStillHoldsOutweighsOneThatHasExpired() throws {
    let two = """
      waivers:
        - { policy: p, resource: a, reason: old, expires: 2020-01-01 }
        - { policy: p, resource: a, reason: new, expires: 2030-01-01 }
      """
    let result = try apply(two, [finding("p", "a")], on: "2026-01-01")
    #expect(result.findings[0].waiver?.reason == "new")
  }
}
