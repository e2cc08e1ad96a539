import JSONSyntax
import Testing

/// Damaged plans: the reader never stops the program, and takes for JSON just what the validator takes for
/// it.
struct MutationTests {
  @Test func samplesAreJSON() {
    for sample in SamplePlans.all { #expect(read(sample).diagnostics.isEmpty && Validator.accepts(sample)) }
  }

  /// 100,000 damaged texts in all, in parts that can run side by side.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func agreesWithTheValidator(_ part: UInt64) throws {
    var mutator = Mutator(seed: part)
    var accepted = 0
    for _ in 0..<5_000 {
      let bytes = mutator.mutation(of: SamplePlans.all)
      let (document, diagnostics) = read(bytes)
      guard let document else {
        try require(diagnostics.count == 1 && !Validator.accepts(bytes), bytes)
        continue
      }
      accepted += 1
      try require(Validator.accepts(bytes), bytes)
      try checkTree(document, bytes)
    }
    // The damage is neither too great nor too small to tell anything.
    #expect((500...4_500).contains(accepted))
  }

  /// Every cut of a text is read without stopping the program, and none but the whole text is JSON.
  @Test func cutTexts() {
    for sample in SamplePlans.all {
      let end = sample.lastIndex(of: UInt8(ascii: "}")) ?? 0
      for count in 0...end { #expect(read(sample.prefix(count)).document == nil) }
      #expect(read(sample.prefix(end + 1)).document != nil)
    }
  }

  private func checkTree(_ document: JSONDocument, _ bytes: [UInt8]) throws {
    let tree = Tree(document.root, of: document)
    let written = read(tree.json.utf8)
    let again = try #require(written.document)
    try require(Tree(again.root, of: again) == tree, bytes)
    try require(placesFit(document.root, of: document, in: 0..<bytes.count), bytes)
  }

  /// Whether every value lies in its container, behind its key and the value before it.
  private func placesFit(_ node: JSONNode, of document: JSONDocument, in range: Range<Int>) -> Bool {
    let (start, end) = (document.offset(of: node), document.endOffset(of: node))
    guard start >= range.lowerBound, end > start, end <= range.upperBound else { return false }
    var previous = start + 1
    for child in document.elements(of: node) {
      let first = document.keyOffset(of: child) ?? document.offset(of: child)
      guard first >= previous, placesFit(child, of: document, in: first..<end - 1) else { return false }
      previous = document.endOffset(of: child)
    }
    return true
  }

  private func require(_ holds: Bool, _ bytes: [UInt8]) throws {
    try #require(holds, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}
