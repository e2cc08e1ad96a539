import Graph

/// The subjects that policies looked at, each counted once; a bit a node, since there are many of them.
struct SubjectSet: Sendable {
  private var nodes = Bits()
  /// By view; a row without a place is counted as one more of its view.
  private var rows: [Bits] = []

  /// How many there are.
  var count: Int { rows.reduce(nodes.count) { $0 + $1.count } }

  mutating func insert(_ subject: Subject) {
    switch subject {
    case .node(let node): nodes.insert(Int(node.index))
    case .row(let view, let index):
      while rows.count <= view { rows.append(Bits()) }
      rows[view].insert(index + 1)
    }
  }

  mutating func formUnion(_ other: SubjectSet) {
    nodes.formUnion(other.nodes)
    while rows.count < other.rows.count { rows.append(Bits()) }
    for (view, bits) in other.rows.enumerated() { rows[view].formUnion(bits) }
  }

  /// Numbers from 0 on, a bit each.
  private struct Bits {
    private var words: [UInt64] = []

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    mutating func insert(_ number: Int) {
      let (word, bit) = number.quotientAndRemainder(dividingBy: UInt64.bitWidth)
      if word >= words.count { words += repeatElement(0, count: word + 1 - words.count) }
      words[word] |= 1 << UInt64(bit)
    }

    mutating func formUnion(_ other: Bits) {
      if other.words.count > words.count { words += repeatElement(0, count: other.words.count - words.count) }
      for (word, bits) in other.words.enumerated() { words[word] |= bits }
    }
  }
}
