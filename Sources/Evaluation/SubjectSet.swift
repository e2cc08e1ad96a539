import Graph

/// The subjects that policies looked at, each counted once; a bit a node, since there are many of them.
struct SubjectSet: Sendable {
  private var nodes: [UInt64] = []
  private var rows: Set<Subject> = []

  /// How many there are.
  var count: Int { nodes.reduce(rows.count) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ subject: Subject) {
    guard case .node(let node) = subject else {
      rows.insert(subject)
      return
    }
    let (word, bit) = Int(node.index).quotientAndRemainder(dividingBy: UInt64.bitWidth)
    if word >= nodes.count { nodes += repeatElement(0, count: word + 1 - nodes.count) }
    nodes[word] |= 1 << UInt64(bit)
  }

  mutating func formUnion(_ other: SubjectSet) {
    rows.formUnion(other.rows)
    if other.nodes.count > nodes.count { nodes += repeatElement(0, count: other.nodes.count - nodes.count) }
    for (word, bits) in other.nodes.enumerated() { nodes[word] |= bits }
  }
}
