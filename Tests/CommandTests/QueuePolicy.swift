/// A pack of one policy with its test, as a project would have it.
enum QueuePolicy {
  static let policy = """
    parameters:
      key_required: { type: bool, default: false, description: whether a key of one's own is required }
    policies:
      - id: queue-encrypted
        title: Queues are encrypted
        severity: medium
        for: aws_sqs_queue
        require:
          any:
            - all: [{ sqs_managed_sse_enabled: true }, { fifo_queue: { not: { equals: { parameter: key_required } } } }]
            - { some: "kms_master_key_id -> aws_kms_key" }
        message: "{subject} is not encrypted"
        fix: Give the queue a key.
    """

  /// A test file whose one case expects this.
  static func test(expect: String, extra: String = "", policy: String = "queue-encrypted") -> String {
    """
    tests:
      - name: queues
        policy: \(policy)
        config:
          resource:
            aws_sqs_queue:
              plain: { fifo_queue: true }
              managed: { fifo_queue: true, sqs_managed_sse_enabled: true }
        expect: \(expect)
    \(extra.isEmpty ? "" : "    \(extra)\n")
    """
  }
}
