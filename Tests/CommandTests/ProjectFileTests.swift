import Foundation
import Testing

/// What a `.tfpolicy.yaml` changes in a report.
@Suite struct ProjectFileTests {
  private static let configuration = #"""
    {"resource":{"aws_db_instance":{
      "open":{"publicly_accessible":true,"storage_encrypted":true},
      "own":{"publicly_accessible":true,"storage_encrypted":true,
        "//":{"tfpolicy":{"policy":"aws-db-not-public","reason":"Behind a proxy","expires":"2026-06-30"}}}}},
     "output":{"o":{"value":"${aws_vpc.missing.id}"}}}
    """#

  private static let policies = """
    policies:
      - id: closed
        title: Databases are closed
        severity: medium
        for: aws_db_instance
        forbid: { publicly_accessible: true }
        message: "{subject} is open"
    """

  /// Judges the configuration in a folder with this project, by the default packs unless the project says otherwise.
  private func check(
    _ project: String, _ arguments: String..., status: Int32, says words: [String] = [],
    butNot absent: [String] = [], at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let inner = folder.appending(path: "stacks/app")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "rules"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.configuration.utf8).write(to: inner.appending(path: "cdk.tf.json"))
    try Data(Self.policies.utf8).write(to: folder.appending(path: "rules/closed.yaml"))
    try Data(project.utf8).write(to: folder.appending(path: ".tfpolicy.yaml"))
    let result = try Command.run(["check", "cdk.tf.json"] + arguments, in: inner)
    #expect(result.status == status, "\(result.output)\(result.error)", sourceLocation: location)
    for word in words {
      #expect(result.output.contains(word), "\(word) in \(result.output)", sourceLocation: location)
    }
    for word in absent {
      #expect(!result.output.contains(word), "\(word) in \(result.output)", sourceLocation: location)
    }
  }

  private let rules = "policies: [rules/]\n"
  private let quiet = "disable: [{ policy: terraform-undeclared-reference, reason: r }]\n"

  @Test func policiesOfTheProject() throws {
    try check(
      rules, "--today", "2026-01-01", status: 1,
      says: ["[closed] aws_db_instance.open is open", "2 subjects"],
      butNot: ["aws-db-not-public]"])
    try check(rules, "--policies", "builtin:aws", "--today", "2026-01-01", status: 1, butNot: ["[closed]"])
    try check("policies: nowhere/", status: 2, says: ["../../nowhere/ cannot be read"])
    try check("policies: [builtin:asw]", status: 2, says: ["did you mean builtin:aws?"])
    try check(
      "policies: nowhere/", "--no-config", "--today", "2026-01-01", status: 1, says: ["aws-db-not-public]"])
  }

  @Test func parametersOfTheProject() throws {
    let tags = "parameters: { required_tags: [Owner] }\n"
    try check(tags + quiet, "--today", "2026-01-01", status: 1, says: ["to have the keys \"Owner\""])
    // A call that names policies of its own does not make wrong what is set for others.
    try check(tags, "--policies", "../../rules", "--today", "2026-01-01", status: 1, says: ["[closed]"])
    try check(
      "parameters: { required_tgs: [Owner] }", status: 2,
      says: ["error[policy-unknown-parameter]", ".tfpolicy.yaml:1:15", "did you mean `required_tags`?"])
    try check("parameters: { required_tags: 7 }", status: 2, says: ["error[policy-wrong-type]"])
    try check(
      quiet, "--parameter", "required_tags=[Stage]", "--today", "2026-01-01", status: 1,
      says: ["to have the keys \"Stage\""])
  }

  @Test func disabledPolicies() throws {
    try check(
      quiet, "--policies", "../../rules", status: 1, says: ["1 policy on"],
      butNot: ["terraform-undeclared-reference"])
    try check(
      rules
        + "disable: [{ policy: closed, reason: r }, { policy: terraform-undeclared-reference, reason: r }]",
      status: 2, says: ["error[no-policy]: every policy that was loaded is disabled"])
    try check(
      "disable: [{ policy: aws-db-not-pubic, reason: r }]", status: 2,
      says: [
        "error[config-unknown-policy]", "../../.tfpolicy.yaml:1:21", "did you mean `aws-db-not-public`?",
      ])
  }

  @Test func severities() throws {
    try check(
      rules + quiet + "severities: { closed: critical }", "--fail-on", "critical", status: 1,
      says: ["critical [closed]"])
    try check(
      rules + "severities: { terraform-undeclared-reference: info }", "--fail-on", "high", status: 0,
      says: ["info [terraform-undeclared-reference]"])
    try check("severities: { clsed: high }", status: 2, says: ["config-unknown-policy"])
  }

  private let waivers = """
    waivers:
      - { policy: closed, resource: "*", reason: Reviewed, kind: mitigated, expires: 2026-06-30 }
      - { policy: terraform-undeclared-reference, resource: output.o, reason: Later, expires: 2026-06-30 }
    """

  @Test func waiversOfTheProject() throws {
    try check(
      rules + waivers, "--today", "2026-06-30", status: 0,
      says: ["waived medium [closed]", "Reviewed", "0 fail", "3 waived"], butNot: ["waiver-"])
    try check(
      rules + waivers, "--today", "2026-07-01", status: 1,
      says: ["warning[waiver-expired]", ".tfpolicy.yaml:3:15", "3 fail"])
    try check(
      rules + quiet + waivers.replacing("\"*\"", with: "aws_db_instance.opn"), "--today", "2026-06-30",
      status: 1,
      says: ["warning[waiver-unmatched]", "aws_db_instance.opn matches no violation"])
    try check(
      rules + waivers, "--today", "2026-06-30", "--format", "json", status: 0,
      says: [#""verdict": "waived""#])
  }

  @Test func waiversInTheConfiguration() throws {
    try check(
      quiet, "--policies", "builtin:aws", "--today", "2026-06-30", status: 1,
      says: [
        "waived critical [aws-db-not-public]", "Behind a proxy (accepted, until 2026-06-30)",
        "critical [aws-db-not-public] aws_db_instance.open",
      ])
    try check(
      quiet, "--policies", "builtin:aws", "--today", "2026-07-01", status: 1,
      says: ["warning[waiver-expired]"], butNot: ["Behind a proxy"])
  }

  @Test func waiversBesideAPlan() throws {
    let plan = #"""
      {"format_version":"1.2","resource_changes":[{"address":"aws_db_instance.own","mode":"managed",
        "type":"aws_db_instance","name":"own","change":{"actions":["create"],"after":{"publicly_accessible":true},
        "after_unknown":{}}}],
       "planned_values":{"root_module":{"resources":[{"address":"aws_db_instance.own","mode":"managed",
        "type":"aws_db_instance","name":"own","values":{"publicly_accessible":true}}]}},
       "configuration":{"root_module":{"resources":[{"address":"aws_db_instance.own","mode":"managed",
        "type":"aws_db_instance","name":"own","expressions":{"publicly_accessible":{"constant_value":true}}}]}}}
      """#
    try Command.withFiles(["plan.json": plan, "stack/cdk.tf.json": Self.configuration]) { folder in
      let call = ["check", "plan.json", "--policies", "builtin:aws", "--today", "2026-06-30"]
      let open = "critical [aws-db-not-public] aws_db_instance.own"
      #expect(try Command.run(call, in: folder).output.contains("\n  \(open)"))
      let besides = try Command.run(call + ["--source", "stack"], in: folder).output
      #expect(besides.contains("waived \(open)"))
    }
  }

  @Test func mistakes() throws {
    try check("waiver: []", status: 2, says: ["error[config-unknown-key]", "did you mean `waivers`?"])
    try check("", "--today", "tomorrow", status: 2, says: ["error[config-today]"])
    try check("", "--parameter", "x", status: 2, says: ["error[config-parameter]"])
    try check("", "--config", "nowhere.yaml", status: 2, says: ["error[config-unreadable]", "nowhere.yaml"])
    try check("\ta", status: 2, says: ["error[yaml-syntax]"])
  }
}
