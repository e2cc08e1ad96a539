import JSONSyntax
import Testing

/// Size and depth.
struct LimitTests {
  private func nested(_ depth: Int, _ opening: String = "[", _ closing: String = "]") -> String {
    String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
  }

  @Test func depthIsAtMost512() {
    #expect(read(nested(512).utf8).document != nil)
    #expect(read(nested(512).replacing("[]", with: "[0]").utf8).document != nil)
    check(nested(513), fails: "1:513 json-depth: arrays and objects are nested deeper than 512 levels")
  }

  @Test func depthCanBeSet() {
    var limits = JSONLimits()
    limits.depth = 2
    check(
      "[[{\"a\": 1}]]", fails: "1:3 json-depth: arrays and objects are nested deeper than 2 levels",
      limits: limits)
    limits.depth = 100_000
    #expect(read(nested(100_000).utf8, limits: limits).document != nil)
    #expect(
      read(nested(90_000, "{\"a\":", "}").replacing(":}", with: ":1}").utf8, limits: limits).document != nil)
  }

  @Test func sizeCanBeSet() {
    var limits = JSONLimits()
    limits.size = 3
    #expect(read("[1]".utf8, limits: limits).document != nil)
    check("[12]", fails: "1:1 json-size: the text has more than 3 bytes", limits: limits)
  }

  @Test func limitsAreBounded() {
    var limits = JSONLimits()
    limits.size = .max
    limits.depth = .max
    #expect(limits.size == Int(UInt32.max) - 1)
    #expect(limits.depth == 1 << 20)
    limits.size = -1
    limits.depth = -1
    #expect([limits.size, limits.depth] == [0, 0])
  }

  @Test func bytesAreReleasedOnce() {
    let counter = ReleaseCounter()
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 + JSONBytes.padding)
    buffer.initialize(repeating: 0)
    _ = buffer.update(fromContentsOf: "[]".utf8)
    guard let start = buffer.baseAddress else { return }
    do {
      let bytes = JSONBytes(start: start, count: 2) { start in
        counter.count += 1
        UnsafeMutablePointer(mutating: start).deallocate()
      }
      #expect([bytes[0], bytes[1]] == [0x5B, 0x5D])
      let (document, _) = JSONDocument.read(bytes, file: "plan.json")
      #expect(document != nil && counter.count == 0)
    }
    #expect(counter.count == 1)
  }
}

/// Counts in one thread only.
private final class ReleaseCounter: @unchecked Sendable {
  var count = 0
}
