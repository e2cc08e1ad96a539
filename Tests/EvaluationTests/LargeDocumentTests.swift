import Findings
import Testing

/// Plans of so many nodes that verdicts are found by other ways than those of small ones.
@Suite struct LargeDocumentTests {
  /// A plan of resources `s.rN`, the attributes of each by its number, and of variables `vN` with `N` as their default.
  private func plan(resources: Int, variables: Int = 0, attributes: (Int) -> String) -> String {
    let changes = (0..<resources).map { index in
      #"""
      {"address":"s.r\#(index)","mode":"managed","type":"s","name":"r\#(index)","change":{"actions":["create"],
      "after":{\#(attributes(index))},"after_unknown":{"id":true}}}
      """#
    }
    let declared = (0..<variables).map { #""v\#($0)":{"default":"\#($0)"}"# }.joined(separator: ",")
    return #"""
      {"format_version":"1.2","resource_changes":[\#(changes.joined(separator: ","))],
      "configuration":{"root_module":{"resources":[],"variables":{\#(declared)}}}}
      """#
  }

  private func policies(_ count: Int, _ rule: String) -> String {
    let policies = (0..<count).map { index in
      "  - id: p-\(index)\n    title: A test\n    severity: low\n    for: s\n    \(rule)"
    }
    return "policies:\n\(policies.joined(separator: "\n"))"
  }

  @Test func severalWorkersSayWhatOneSays() throws {
    let plan = plan(resources: 2_500) { #""a":\#($0)"# }
    let (findings, summary) = try judge(
      policies: policies(10, "require: { a: { at_least: 40 } }"), plan: plan)
    #expect(summary.subjects == 2_500)
    #expect(summary.pass == 24_600)
    #expect(summary.fail == 400)
    let expected = (0..<10).flatMap { policy in (0..<40).map { "p-\(policy) s.r\($0)" } }
    #expect(findings.map { "\($0.policy) \($0.address)" } == expected)
  }

  @Test(arguments: [
    // What `where` keeps is the same for every subject, or it is not.
    "where: { root: true }, satisfies: { default: { equals: { path: subject.a } } }",
    "where: { default: { equals: { path: subject.a } } }, satisfies: { root: true }",
    "satisfies: { all: [{ root: true }, { default: { equals: { path: subject.a } } }] }",
  ])
  func quantifiersOverManyNodes(rest: String) throws {
    let plan = plan(resources: 4, variables: 300) { #""a":"\#($0 * 100)""# }
    let some = try judge(policies: policies(1, "require: { some: nodes(variable), \(rest) }"), plan: plan)
    #expect(some.findings.map(\.address) == ["s.r3"])
    let none = try judge(policies: policies(1, "require: { none: nodes(variable), \(rest) }"), plan: plan)
    #expect(none.findings.map(\.address) == ["s.r0", "s.r1", "s.r2"])
    #expect((some.findings + none.findings).allSatisfy { (1...100).contains($0.evidence.count) })
  }

  @Test func everyElementOfManyIsAsked() throws {
    let rule = "require: { every: 'a[*]', is: { at_most: 998 } }"
    let elements = (0..<1_000).map(String.init).joined(separator: ",")
    let (findings, _) = try judge(
      policies: policies(1, rule), plan: plan(resources: 1) { _ in #""a":[\#(elements)]"# })
    #expect(findings.map { $0.evidence.map(\.attribute) } == [["a[999]"]])
  }

  /// Any of the referrers whose reference is lost may be meant: that is not known, and not listed without end.
  @Test func lostReferrers() throws {
    let names = (0..<300).map(String.init)
    let changes = names.flatMap { name in
      [
        #"{"mode":"managed","type":"s","name":"r\#(name)","change":{"actions":["create"],"after":{},"after_unknown":{"id":true}}}"#,
        #"{"mode":"managed","type":"t","name":"r\#(name)","change":{"actions":["create"],"after":{"on":true},"after_unknown":{"s":true}}}"#,
      ]
    }
    let blocks = names.map {
      #"{"mode":"managed","type":"t","name":"r\#($0)","expressions":{"s":{"references":["local.lost"]}}}"#
    }
    let plan = #"""
      {"format_version":"1.2","resource_changes":[\#(changes.joined(separator: ","))],
      "configuration":{"root_module":{"resources":[\#(blocks.joined(separator: ","))]}}}
      """#
    for rule in ["some: '<- t(s)', satisfies: { on: true }", "none: '<- t(s)', satisfies: { on: true }"] {
      let (findings, summary) = try judge(policies: policies(1, "require: { \(rule) }"), plan: plan)
      #expect(summary.unknown == 300)
      #expect(findings.allSatisfy { (1...100).contains($0.evidence.count) })
    }
    let (_, summary) = try judge(
      policies: policies(1, "require: { some: '<- t(s)', satisfies: { on: false } }"), plan: plan)
    #expect(summary.fail == 300)
  }
}
