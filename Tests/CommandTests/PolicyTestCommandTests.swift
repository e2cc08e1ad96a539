import Foundation
import Testing

/// What `tfpolicy test` does with test files.
@Suite struct PolicyTestCommandTests {
  private func check(
    _ tests: [String: String], _ arguments: String..., status: Int32, says words: [String] = [],
    butNot absent: [String] = [], at location: SourceLocation = #_sourceLocation
  ) throws {
    var files = ["policies/queue.yaml": QueuePolicy.policy]
    for (name, text) in tests { files["policies/\(name)"] = text }
    try Command.withFiles(files) { folder in
      let result = try Command.run(["test"] + arguments, in: folder)
      let said = result.output + result.error
      #expect(result.status == status, "\(said)", sourceLocation: location)
      for word in words { #expect(said.contains(word), "\(word) in \(said)", sourceLocation: location) }
      for word in absent { #expect(!said.contains(word), "\(word) in \(said)", sourceLocation: location) }
    }
  }

  private let right = "{ fail: aws_sqs_queue.plain, pass: aws_sqs_queue.managed }"

  @Test func casesThatHold() throws {
    let test = QueuePolicy.test(expect: right)
    try check(["queue.test.yaml": test], status: 0, says: ["1 test in 1 file: 1 passed"], butNot: ["queues"])
    try check(
      ["deep/er/queue.test.yaml": test], "policies/", "--verbose", status: 0, says: ["pass", "queues"])
    try check(["queue.test.yaml": test], "policies/queue.test.yaml", status: 0)
  }

  @Test func casesThatDoNot() throws {
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: "{ fail: [] }")], status: 1,
      says: [
        "FAIL [queue-encrypted] queues", "policies/queue.test.yaml:2",
        "aws_sqs_queue.plain: not expected, found fail: aws_sqs_queue.plain is not encrypted", "1 failed",
      ])
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: "{ fail: [aws_sqs_queue.plain, aws_sqs_queue.typo] }")],
      status: 1, says: ["aws_sqs_queue.typo: expected fail, the policy has no such subject here"])
  }

  @Test func casesThatCannotBeRun() throws {
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: right, policy: "queue-encryptd")], status: 2,
      says: ["error[test-unknown-policy]", "did you mean `queue-encrypted`?"])
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: right, extra: "plan: none.json")], status: 2,
      says: ["error[input-unreadable]", "queue.test.yaml:10:11"])
    try check(["queue.test.yaml": "tests: 1"], status: 2, says: ["error[test-wrong-kind]"])
    try check([:], status: 2, says: ["error[no-test]"])
    try check([:], "nowhere", status: 2, says: ["error[test-unreadable]"])
    try check([:], "policies/queue.yaml", status: 2, says: ["error[test-unreadable]"])
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: right), "broken.yaml": "polices: []"], status: 2,
      says: ["error[policy-unknown-key]"])
  }

  @Test func parameters() throws {
    try check(
      [
        "queue.test.yaml": QueuePolicy.test(
          expect: "{ fail: [aws_sqs_queue.plain, aws_sqs_queue.managed] }",
          extra: "parameters: { key_required: true }")
      ],
      status: 0)
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: right, extra: "parameters: { key_requird: true }")],
      status: 2,
      says: ["policy-unknown-parameter", "did you mean `key_required`?"])
  }

  @Test func inputsOfEveryKind() throws {
    let plan = #"""
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"aws_sqs_queue","name":"plain","address":"aws_sqs_queue.plain","change":{"actions":["create"],"after":{"fifo_queue":true},"after_unknown":{}}}]}
      """#
    let configuration = #"{"resource":{"aws_sqs_queue":{"plain":{"fifo_queue":true}}}}"#
    let test = """
      tests:
        - name: files and folders
          policy: queue-encrypted
          input: [cases/a.tf.json, cases/m, cases/plan.json]
          plan: cases/plan.json
          expect: { fail: aws_sqs_queue.plain }
        - name: a plan that differs
          policy: terraform-undeclared-reference
          config: { output: { o: { value: "${aws_vpc.none.id}" } } }
          plan: cases/plan.json
          expect: { fail: output.o }
          expect_plan: { fail: [] }
      """
    try check(
      [
        "queue.test.yaml": test, "cases/a.tf.json": configuration, "cases/m/main.tf.json": configuration,
        "cases/plan.json": plan, "cases/no-policy.yaml": "just: data",
      ], status: 0, says: ["2 passed"])
  }

  @Test func whatStandsAboveTheProjectIsNotLoaded() throws {
    let files = [
      "other.yaml": "policies: nonsense", "here/queue.yaml": QueuePolicy.policy,
      "here/queue.test.yaml": QueuePolicy.test(expect: right), "marked/.tfpolicy.yaml": "",
      "marked/in/queue.yaml": QueuePolicy.policy,
      "marked/in/queue.test.yaml": QueuePolicy.test(expect: right),
    ]
    try Command.withFiles(files) { folder in
      let here = try Command.run(["test", "queue.test.yaml"], in: folder.appending(path: "here"))
      #expect(here.status == 0, "\(here.error)")
      let below = try Command.run(["test", "."], in: folder.appending(path: "here"))
      #expect(below.status == 0, "\(below.error)")
      let marked = try Command.run(["test", "marked/in/queue.test.yaml"], in: folder)
      #expect(marked.status == 0, "\(marked.error)")
      // Without a mark, what stands around is of the same project.
      #expect(try Command.run(["test", "here/queue.test.yaml"], in: folder).status == 2)
    }
  }

  @Test func waivers() throws {
    let comment = #"{ tfpolicy: { policy: queue-encrypted, reason: r, expires: "2026-06-30" } }"#
    func test(today: String, expect: String) -> [String: String] {
      [
        "queue.test.yaml": """
        tests:
          - name: waived
            policy: queue-encrypted
            config: { resource: { aws_sqs_queue: { a: { "//": \(comment) }, b: {} } } }
            \(today)
            expect: \(expect)
        """
      ]
    }
    try check(
      test(today: "today: 2026-06-30", expect: "{ waived: aws_sqs_queue.a, fail: aws_sqs_queue.b }"),
      status: 0)
    try check(
      test(today: "today: 2026-07-01", expect: "{ fail: [aws_sqs_queue.a, aws_sqs_queue.b] }"), status: 0)
    try check(test(today: "", expect: "{ fail: [aws_sqs_queue.a, aws_sqs_queue.b] }"), status: 0)
    try check(
      test(today: "today: 2026-06-30", expect: "{ fail: aws_sqs_queue.b }"), status: 1,
      says: ["aws_sqs_queue.a: not expected, found waived"])
    try check(test(today: "today: someday", expect: "{ fail: [] }"), status: 2, says: ["expected a day"])
  }

  @Test func formats() throws {
    let test = QueuePolicy.test(expect: "{ fail: [] }")
    try check(
      ["queue.test.yaml": test], "--format", "junit", status: 1,
      says: [
        #"<testsuites name="tfpolicy test" tests="1" failures="1" errors="0">"#,
        #"<testcase name="queues" classname="queue-encrypted" file="policies/queue.test.yaml" line="2">"#,
        #"<failure message="config: aws_sqs_queue.plain: not expected, found fail"#,
      ])
    try check(["queue.test.yaml": test], "--format", "jnit", status: 2, says: ["jnit"])
  }

  @Test func coverage() throws {
    try check(
      ["queue.test.yaml": QueuePolicy.test(expect: right)], "--coverage", status: 0,
      says: ["3 of 3 conditions decided a verdict"])
    let one = """
      tests:
        - name: one
          policy: queue-encrypted
          config: { resource: { aws_sqs_queue: { a: { fifo_queue: true, sqs_managed_sse_enabled: true } } } }
          expect: { fail: [] }
      """
    try check(
      ["queue.test.yaml": one], "--coverage", status: 0,
      says: [
        "queue-encrypted: decided no verdict", "policies/queue.yaml:11:13",
        "there is kms_master_key_id -> aws_kms_key", "2 of 3 conditions decided a verdict",
        "aws-db-not-public: has no test",
      ])
  }
}
