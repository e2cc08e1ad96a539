import Foundation
import HCL
import Testing

@Suite struct CorpusTests {
  /// Expressions of other people's configurations, a template a line; `\\` and `\n` stand for a backslash and a line end.
  private static func templates() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expressions.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\\\\", omittingEmptySubsequences: false)
        .map { $0.replacing("\\n", with: "\n") }.joined(separator: "\\")
    }
  }

  @Test func expressionsOfOtherPeopleAreRead() throws {
    let templates = try Self.templates()
    #expect(templates.count > 250)
    // CDKTF writes some that Terraform does not read either, since it leaves quotes and backslashes as they are.
    let broken = templates.filter { !Template.parse($0).problems.isEmpty }
    #expect(broken.count <= 4, "\(broken)")
  }

  @Test func mutationsNeverTrap() throws {
    let lines = try Self.templates().map { Array($0.utf8) }
    var random = SplitMix(state: 20_261_123)
    for _ in 0..<20_000 {
      var bytes = lines[Int(random.next() % UInt64(lines.count))]
      for _ in 0..<(1 + random.next() % 3) {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[index] = Array("${}[]()\"\\.*~%<-?:,=>\n0a é".utf8)[Int(random.next() % 26)]
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes.suffix(from: index).prefix(9), at: index)
        }
        if bytes.isEmpty { bytes = [36] }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let (template, problems) = Template.parse(text)
      for problem in problems {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.utf8.count)
      }
      _ = template.traversals
    }
  }
}

/// A generator that gives the same numbers in every run.
///
/// <https://prng.di.unimi.it/splitmix64.c>
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}
