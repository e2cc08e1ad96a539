/// The nearest ascending sequence, by pooling adjacent violators.
///
/// <https://en.wikipedia.org/wiki/Isotonic_regression>
enum Isotonic {
  private struct Block {
    var sum: Double
    var weight: Double
    var count: Int
    var mean: Double { sum / weight }
  }

  /// The ascending sequence with the least sum of weighted squares of distances; weights are above 0.
  static func fit(_ values: [Double], weights: [Double]) -> [Double] {
    var blocks: [Block] = []
    for (value, weight) in zip(values, weights) {
      var block = Block(sum: value * weight, weight: weight, count: 1)
      while let last = blocks.last, last.mean > block.mean {
        blocks.removeLast()
        block = Block(
          sum: last.sum + block.sum, weight: last.weight + block.weight, count: last.count + block.count)
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
