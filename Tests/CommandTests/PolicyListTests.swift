import Foundation
import Testing

/// What `tfpolicy policies` and `tfpolicy explain` say.
@Suite struct PolicyListTests {
  private func run(
    _ arguments: [String], project: String = "policies: rules/", status: Int32, says words: [String],
    butNot absent: [String] = [], at location: SourceLocation = #_sourceLocation
  ) throws {
    let configuration =
      #"{"resource":{"aws_sqs_queue":{"plain":{"fifo_queue":true,"password":"hunter2"}}},"output":{"o":{"value":"${var.none}"}}}"#
    let files = [
      "rules/queue.yaml": QueuePolicy.policy, ".tfpolicy.yaml": project, "cdk.tf.json": configuration,
    ]
    try Command.withFiles(files) { folder in
      let result = try Command.run(arguments, in: folder)
      let said = result.output + result.error
      #expect(result.status == status, "\(said)", sourceLocation: location)
      for word in words { #expect(said.contains(word), "\(word) in \(said)", sourceLocation: location) }
      for word in absent { #expect(!said.contains(word), "\(word) in \(said)", sourceLocation: location) }
    }
  }

  @Test func lists() throws {
    try run(
      ["policies"], status: 0,
      says: ["medium    queue-encrypted", "terraform-undeclared-reference", "7 policies\n"],
      butNot: ["aws-db-not-public"])
    try run(["policies", "--no-config"], status: 0, says: ["aws-db-not-public"], butNot: ["queue-encrypted"])
    try run(
      ["policies", "--format", "json"], status: 0,
      says: [#""id": "queue-encrypted""#, #""file": "rules/queue.yaml""#, #""disabled": null"#])
    try run(
      ["policies", "--format", "markdown"], status: 0,
      says: [
        "## rules", "| [`queue-encrypted`](#queue-encrypted) | medium | Queues are encrypted |",
        "### queue-encrypted",
      ])
    try run(
      ["policies", "--all", "--no-config"], status: 0,
      says: ["aws-db-not-public", "terraform-secret-variable"])
    try run(
      ["policies"],
      project: """
        policies: rules/
        disable: [{ policy: queue-encrypted, reason: No queues }]
        severities: { terraform-undefined-type: low }
        """, status: 0,
      says: [
        "Queues are encrypted (disabled: No queues)",
        "low       terraform-undefined-type", "6 policies, 1 disabled",
      ])
    try run(["policies"], project: "policies: none/", status: 2, says: ["none/ cannot be read"])
  }

  @Test func policiesInWords() throws {
    try run(
      ["explain", "queue-encrypted"], status: 0,
      says: [
        "queue-encrypted  medium\nQueues are encrypted\n", "for every aws_sqs_queue",
        "must hold\n  any of\n    all of\n      sqs_managed_sse_enabled: true",
        "    there is kms_master_key_id -> aws_kms_key\n",
        "with  key_required (bool) = false: whether a key of one's own is required",
        "fix   Give the queue a key.", "from  rules/queue.yaml:4:9",
      ])
    try run(
      ["explain", "queue-encrypted", "--parameter", "key_required=true"], status: 0,
      says: ["= false, set to true"])
    try run(
      ["explain", "terraform-undeclared-reference"], status: 0,
      says: ["References lead to what is declared", "Declare what is meant"])
    try run(["explain", "queue-encryptd"], status: 2, says: ["did you mean queue-encrypted?"])
    try run(["explain", "aws-db-not-public"], status: 2, says: ["--policies builtin:aws"])
  }

  @Test func verdictsAsTrees() throws {
    try run(
      ["explain", "queue-encrypted", "cdk.tf.json"], status: 0,
      says: [
        "aws_sqs_queue.plain: fail\n",
        "false        required: any of\nfalse          all of\nfalse            sqs_managed_sse_enabled: true\n",
        "found aws_sqs_queue.plain.sqs_managed_sse_enabled: nothing\n",
        "false          there is kms_master_key_id -> aws_kms_key\nfalse            nothing is there",
      ], butNot: ["hunter2"])
    try run(["explain", "queue-encrypted", "cdk.tf.json", "aws_sqs_queue.plain"], status: 0, says: ["fail"])
    try run(
      ["explain", "queue-encrypted", "cdk.tf.json", "aws_sqs_queue.plan"], status: 2,
      says: ["did you mean aws_sqs_queue.plain?"])
    try run(
      ["explain", "terraform-undeclared-reference", "cdk.tf.json"], status: 0,
      says: ["output.o: fail", "var.none"])
    try run(
      ["explain", "terraform-undefined-type", "cdk.tf.json"], status: 0, says: ["finds nothing"])
    try run(["explain", "queue-encrypted", "none.json"], status: 2, says: ["input-unreadable"])
  }
}
