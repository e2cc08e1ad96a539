import Findings
import Project
import Testing

@Suite struct ProjectFileTests {
  @Test func everyKey() throws {
    let file = try projectFile(
      """
      policies: [builtin:aws, policies/]
      parameters: { required_tags: [Owner], retention: 30 }
      disable:
        - { policy: aws-s3-versioning, reason: Buckets hold caches only. }
      severities: { aws-required-tags: high }
      waivers:
        - policy: aws-sg-world-ingress
          resource: 'module.edge[*].aws_security_group.nlb'
          reason: TLS passthrough
          kind: mitigated
          expires: 2027-03-31
        - { policy: p, resource: a, reason: r, expires: 2026-01-01 }
      """)
    #expect(file.policies.map(\.text) == ["builtin:aws", "policies/"])
    #expect(file.parameters.map(\.name.text) == ["required_tags", "retention"])
    #expect(file.disabled.map(\.policy.text) == ["aws-s3-versioning"])
    #expect(file.disabled[0].reason == "Buckets hold caches only.")
    #expect(file.severities.map(\.severity) == [.high])
    #expect(file.waivers.map(\.waiver.kind) == [.mitigated, .accepted])
    #expect(file.waivers[0].waiver.expires == "2027-03-31")
  }

  @Test(arguments: [
    "", "# policies: [builtin:aws]\n", "waivers:\n", "waivers: []\ndisable: []\n", "policies: policies",
  ])
  func filesThatAskForLittle(yaml: String) throws { _ = try projectFile(yaml) }

  @Test func mistakes() {
    check(
      "waiver: []",
      mistakes: ["1:1 config-unknown-key: a configuration file has no key `waiver` = did you mean `waivers`?"]
    )
    check(
      "[]",
      mistakes: [
        "1:1 config-wrong-kind: expected a configuration file, which is a mapping, found an empty list"
      ])
    check(
      "policies: { a: b }",
      mistakes: ["1:11 config-wrong-kind: expected paths and packs, one or a list, found a mapping"])
    check(
      "policies: []",
      mistakes: ["1:11 config-empty-list: the list of paths and packs is empty = write at least one"])
    check(
      "parameters: [a]",
      mistakes: ["1:13 config-wrong-kind: expected a mapping of parameters to values, found a list"])
    check(
      "severities: { p: hgh }",
      mistakes: ["1:18 config-unknown-word: expected a severity, found `hgh` = did you mean `high`?"])
    check(
      "severities: { p: worst }",
      mistakes: [
        "1:18 config-unknown-word: expected a severity, found `worst` = known are info, low, medium, high, critical"
      ])
    check(
      "severities: [p]",
      mistakes: ["1:13 config-wrong-kind: expected a mapping of policies to severities, found a list"])
    check(
      "disable: [p]",
      mistakes: [
        "1:11 config-wrong-kind: expected an entry of `disable`, which is a mapping, found the text \"p\""
      ])
    check(
      "disable: p",
      mistakes: ["1:10 config-wrong-kind: expected a list of disabled policies, found the text \"p\""])
    check(
      "disable: [{ policy: p }]",
      mistakes: ["1:13 config-missing-field: the entry has no `reason` = write `reason:`"])
    check(
      "disable: [{ policy: p, reason: ' ' }]",
      mistakes: ["1:32 config-wrong-kind: expected a reason, found an empty one"])
    check(
      "disable: [{ policy: p, reason: r }, { policy: p, reason: s }]",
      mistakes: ["1:47 config-duplicate: `p` is disabled twice = keep one of them"])
  }

  private func checkWaiver(
    _ waiver: String, mistakes: [String], at location: SourceLocation = #_sourceLocation
  ) {
    check("waivers: [{ \(waiver) }]", mistakes: mistakes, at: location)
  }

  @Test func mistakesInWaivers() {
    checkWaiver(
      "policy: p",
      mistakes: [
        "1:13 config-missing-field: the waiver has no `resource` = write `resource:`",
        "1:13 config-missing-field: the waiver has no `reason` = write `reason:`",
        "1:13 config-missing-field: the waiver has no `expires` = write `expires:`",
      ])
    checkWaiver(
      "policy: p, resource: r, reason: r, expires: 2026-02-30",
      mistakes: ["1:57 config-wrong-kind: expected a day, found `2026-02-30` = as in `2027-03-31`"])
    checkWaiver(
      "policy: p, resource: r, reason: r, expires: never",
      mistakes: ["1:57 config-wrong-kind: expected a day, found `never` = as in `2027-03-31`"])
    checkWaiver(
      "policy: p, resource: r, reason: r, expires: 2026-01-01, kind: accept",
      mistakes: [
        "1:75 config-unknown-word: expected a kind of waiver, found `accept` = did you mean `accepted`?"
      ])
    checkWaiver(
      "policy: p, resource: r, reason: , expires: 2026-01-01",
      mistakes: ["1:45 config-wrong-kind: expected a reason, found nothing"])
  }
}
