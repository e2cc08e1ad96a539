import Foundation
import Testing

/// What `tfpolicy validate`, `init` and `schema` do.
@Suite struct ValidateTests {
  private func check(
    _ files: [String: String], _ arguments: String..., status: Int32, says words: [String] = [],
    butNot absent: [String] = [], at location: SourceLocation = #_sourceLocation
  ) throws {
    try Command.withFiles(files) { folder in
      let result = try Command.run(arguments, in: folder)
      let said = result.output + result.error
      #expect(result.status == status, "\(said)", sourceLocation: location)
      for word in words { #expect(said.contains(word), "\(word) in \(said)", sourceLocation: location) }
      for word in absent { #expect(!said.contains(word), "\(word) in \(said)", sourceLocation: location) }
    }
  }

  private let policy = ["policies/queue.yaml": QueuePolicy.policy]
  private let test = [
    "policies/queue.test.yaml": QueuePolicy.test(
      expect: "{ fail: aws_sqs_queue.plain, pass: aws_sqs_queue.managed }")
  ]

  @Test func whatIsRight() throws {
    try check(
      policy.merging(test) { $1 }, "validate", status: 0, says: ["1 policy, 1 test: 0 mistakes, 0 warnings"])
    try check(
      policy.merging(test) { $1 }, "validate", "policies/queue.yaml", status: 0,
      says: ["1 policy, 1 test: 0 mistakes"])
    // Other YAML may stand beside policies that are named one by one.
    try check(
      ["queue.yaml": QueuePolicy.policy, "compose.yaml": "services: {}"], "validate", "queue.yaml", status: 0,
      says: ["1 policy, 0 tests"])
  }

  @Test func whatIsOdd() throws {
    try check(
      policy, "validate", status: 0,
      says: [
        "warning[policy-untested]", "no test expects that something fails or passes `queue-encrypted`",
        "1 warning\n",
      ])
    let failing = QueuePolicy.test(expect: "{ fail: aws_sqs_queue.plain }")
    try check(
      policy.merging(["policies/a.test.yaml": failing]) { $1 }, "validate", status: 0,
      says: ["that something passes `queue-encrypted`"])
  }

  @Test func mistakes() throws {
    try check(["policies/a.yaml": "polices: []"], "validate", status: 2, says: ["did you mean `policies`?"])
    try check(
      ["policies/a.yaml": "polices: []", "policies/b.yaml": "define: 1", "policies/c.test.yaml": "test: []"],
      "validate", status: 2, says: ["a.yaml:1:1", "b.yaml:1:9", "c.test.yaml:1:1", "4 mistakes"])
    try check(
      policy.merging(["policies/a.test.yaml": QueuePolicy.test(expect: "{ fail: [] }", policy: "queue")]) {
        $1
      },
      "validate", status: 2, says: ["error[test-unknown-policy]"])
    try check(
      policy.merging([
        "policies/a.test.yaml": QueuePolicy.test(expect: "{ fail: [] }", extra: "plan: no.json")
      ]) { $1 },
      "validate", status: 2, says: ["error[input-unreadable]", "no.json"])
    try check([:], "validate", status: 2, says: ["policies cannot be read"])
    try check(["policies/x.txt": ""], "validate", status: 2, says: ["error[no-policy]"])
  }

  @Test func theProject() throws {
    let files = ["rules/queue.yaml": QueuePolicy.policy]
    try check(
      files.merging([".tfpolicy.yaml": "policies: [builtin:aws, rules]"]) { $1 }, "validate", status: 0,
      says: ["1 policy, 0 tests"])
    try check(
      files.merging([".tfpolicy.yaml": "policies: rules\ndisable: [{ policy: queue-encryptd, reason: r }]"]) {
        $1
      },
      "validate", status: 2, says: ["error[config-unknown-policy]"])
    try check(
      files.merging([".tfpolicy.yaml": "policies: rules\nwaiver: []"]) { $1 }, "validate", status: 2,
      says: ["error[config-unknown-key]"])
  }

  @Test(arguments: ["github", "gitlab", "none"])
  func whatInitWritesHolds(system: String) throws {
    try Command.withFiles(["main.tf.json": "{}"]) { folder in
      let first = try Command.run(["init", "--ci", system], in: folder)
      #expect(first.status == 0)
      #expect(first.output.contains("written  policies/variable-names.yaml"))
      #expect(
        try Command.run(["validate"], in: folder).output == "1 policy, 1 test: 0 mistakes, 0 warnings\n")
      #expect(try Command.run(["test"], in: folder).status == 0)
      #expect(try Command.run(["policies"], in: folder).output.contains("variable-names"))
    }
  }

  @Test func initNeverOverwrites() throws {
    try Command.withFiles([".tfpolicy.yaml": "# mine"]) { folder in
      let result = try Command.run(["init", "--ci", "none"], in: folder)
      #expect(result.output.contains("kept     .tfpolicy.yaml"))
      #expect(try String(contentsOf: folder.appending(path: ".tfpolicy.yaml"), encoding: .utf8) == "# mine")
    }
    try Command.withFiles(["policies": "a file"]) { folder in
      let result = try Command.run(["init"], in: folder)
      #expect(result.status == 2)
      #expect(result.error.contains("error[file-unwritable]"))
    }
  }

  @Test(arguments: ["policy", "test", "config"])
  func schemas(kind: String) throws {
    let result = try Command.run("schema", kind)
    #expect(result.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
    #expect(try Command.run("schema", kind + "s").status == 2)
  }
}
