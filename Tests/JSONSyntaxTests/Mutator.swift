/// Damages texts at random; the same seed gives the same damage on every machine.
struct Mutator {
  private static let tokens = [
    "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "0", "-", ".", "e", "true", "null", " ",
  ]
  .map { Array($0.utf8) }

  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  /// One of the texts, with one to three damages.
  mutating func mutation(of texts: [[UInt8]]) -> [UInt8] {
    var bytes = texts[number(below: texts.count)]
    for _ in 0...number(below: 3) where !bytes.isEmpty { damage(&bytes) }
    return bytes
  }

  private mutating func number(below limit: Int) -> Int { Int(generator.next() % UInt64(max(limit, 1))) }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let index = number(below: bytes.count)
    let range = index..<min(bytes.count, index + 1 + number(below: 12))
    let slice = Array(bytes[range])
    switch number(below: 8) {
    case 0: bytes[index] ^= 1 << UInt8(number(below: 8))
    case 1: bytes[index] = UInt8(number(below: 256))
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(UInt8(number(below: 256)), at: index)
    case 4: bytes.insert(contentsOf: Self.tokens[number(below: Self.tokens.count)], at: index)
    case 5: bytes.insert(contentsOf: slice, at: number(below: bytes.count))
    case 6: bytes.swapAt(index, number(below: bytes.count))
    default: swapValues(&bytes)
    }
  }

  /// Swaps what stands between two pairs of neighbouring separators: often a text that is still JSON.
  private mutating func swapValues(_ bytes: inout [UInt8]) {
    let first = value(in: bytes, from: number(below: bytes.count))
    let second = value(in: bytes, from: number(below: bytes.count))
    guard first.upperBound <= second.lowerBound else { return }
    let (left, right) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: left)
    bytes.replaceSubrange(first, with: right)
  }

  private func value(in bytes: [UInt8], from index: Int) -> Range<Int> {
    let separators = ",:[]{}".utf8
    let start = bytes[index...].firstIndex(where: separators.contains).map { $0 + 1 } ?? bytes.count
    let end = bytes[start...].firstIndex(where: separators.contains) ?? bytes.count
    return start..<end
  }
}

/// The generator SplitMix64.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
