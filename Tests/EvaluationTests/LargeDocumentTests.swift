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

  /// Twenty variables, of which the one with the default that `a` of `s.r3` has is found by its text.
  @Test(arguments: [
    // One of two attributes; one that is compared with another value, too; and one by an argument.
    "where: { any: [{ default: { equals: { path: subject.a } } }, { name: { equals: { path: subject.a } } }] }",
    "satisfies: { any: [{ all: [{ default: { equals: { path: subject.a } } }, { root: true }] }, { name: x }] }",
    "satisfies: { all: [{ default: { not: v } }, { default: { equals: { path: subject.a } } }] }",
  ])
  func whatMustBeEqualIsLookedUp(rest: String) throws {
    let plan = plan(resources: 4, variables: 20) { #""a":"\#($0 == 3 ? 7 : 100 + $0)""# }
    let some = try judge(policies: policies(1, "require: { some: nodes(variable), \(rest) }"), plan: plan)
    #expect(some.findings.map(\.address) == ["s.r0", "s.r1", "s.r2"])
    #expect(some.findings.allSatisfy { $0.verdict == .fail })
    let none = try judge(policies: policies(1, "forbid: { some: nodes(variable), \(rest) }"), plan: plan)
    #expect(none.findings.map(\.address) == ["s.r3"])
  }

  /// Of what has to be written out, only that is looked up.
  @Test func whatIsNotWrittenOutIsNotMeant() throws {
    let calls = (0..<20).map { index in
      let value = index == 7 ? #"{"constant_value":"7"}"# : #"{"references":["var.v"]}"#
      return #""m\#(index)":{"source":"./m","expressions":{"a":\#(value)},"module":{}}"#
    }
    func verdicts(_ a: String) throws -> [String] {
      let plan = #"""
        {"format_version":"1.2","variables":{"v":{"value":"8"}},"resource_changes":[{"address":"s.r","mode":"managed",
        "type":"s","name":"r","change":{"actions":["create"],"after":{"a":"\#(a)"},"after_unknown":{}}}],
        "configuration":{"root_module":{"resources":[],"variables":{"v":{}},
        "module_calls":{\#(calls.joined(separator: ","))}}}}
        """#
      let rule =
        "forbid: { some: nodes(module), where: { a: { literal: true, equals: { path: subject.a } } } }"
      return try judge(policies: policies(1, rule), plan: plan).findings.map { "\($0.verdict)" }
    }
    #expect(try verdicts("7") == ["fail"])
    #expect(try verdicts("8") == [])
  }

  /// What is compared with, or one of many that are compared, may be missing or not known; then nothing is looked up.
  @Test func whatIsNotKnownMayBeEqual() throws {
    let rule = policies(1, "require: { none: nodes(t), where: { b: { equals: { path: subject.a } } } }")
    let others = (0..<20).map { index in
      #"""
      ,{"address":"t.o\#(index)","mode":"managed","type":"t","name":"o\#(index)","change":{"actions":["create"],
      "after":{\#(index == 9 ? "" : #""b":"\#(index)""#)},"after_unknown":{\#(index == 9 ? #""b":true"# : "")}}}
      """#
    }.joined()
    func verdicts(_ a: String, _ unknown: String = "") throws -> [String] {
      let plan = #"""
        {"format_version":"1.2","resource_changes":[{"address":"s.r","mode":"managed","type":"s","name":"r",
        "change":{"actions":["create"],"after":{\#(a)},"after_unknown":{\#(unknown)}}}\#(others)]}
        """#
      return try judge(policies: rule, plan: plan).findings.map { "\($0.verdict)" }
    }
    #expect(try verdicts(#""a":"7""#) == ["fail"])
    #expect(try verdicts(#""a":"none""#) == ["unknown"], "t.o9 may have it")
    #expect(try verdicts("") == ["unknown"], "there is nothing to compare with")
    #expect(try verdicts("", #""a":true"#) == ["unknown"])
  }

  @Test func severalWorkersShareTheRowsOfAView() throws {
    let views = """
      views:
        part:
          - each: "s.b[*]"
            fields: { size: size }
      """
    let plan = plan(resources: 2_500) { #""b":[{"size":1},{"size":\#($0)},{"size":\#($0)}]"# }
    let rules = (0..<9).map { index in
      """
        - id: p-\(index)
          title: A test
          severity: low
          for: \(index % 3 == 0 ? "part" : "s")
          require: \(index % 3 == 0 ? "{ size: { at_most: 2496 } }" : "{ number_of: '<- part', is: { at_most: 1 } }")
      """
    }
    let (findings, summary) = try judge(
      policies: "\(views)\npolicies:\n\(rules.joined(separator: "\n"))", plan: plan)
    let rows = (2_497..<2_500).map { "s.r\($0)" }
    let expected = (0..<9).flatMap { policy in
      policy % 3 == 0 ? rows.map { "p-\(policy) \($0)" } : []
    }
    #expect(findings.filter { $0.verdict == .fail }.map { "\($0.policy) \($0.address)" } == expected)
    #expect(summary.policies == 9)
  }

  /// Rows of one long list are compared with one another; each size stands there twice.
  @Test func rowsOfOneLongList() throws {
    let policies = """
      views:
        part:
          - each: "s.b[*]"
            fields: { size: size, name: name }
      policies:
        - { id: p, title: P, severity: low, for: part, require: { size: { at_least: 0 } } }
      """
    let blocks = (0..<10_000).map { #"{"size":\#($0 / 2),"name":"n"}"# }.joined(separator: ",")
    let (findings, summary) = try judge(
      policies: policies, plan: plan(resources: 1) { _ in #""b":[\#(blocks)]"# })
    #expect(findings.isEmpty)
    #expect(summary.pass == 5_000)
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
