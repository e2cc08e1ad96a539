import Diagnostics
import PolicyTesting
import Testing

/// Whatever stands in a file, reading it ends, and says what is wrong.
@Suite struct RobustnessTests {
  private static let text = Array(
    """
    tests:
      - name: "n"
        policy: p
        config: { resource: { t: { a: { b: [1, 2.5, null, "x\\n"] } } } }
        plan: plan.json
        parameters: { days: 30 }
        expect: { fail: [t.a], pass: t.b }
        expect_plan: { not_evaluable: [] }
    """.utf8)

  /// A file that is read wrongly must not look like one in which nothing is wrong.
  private func check(_ text: [UInt8]) {
    let (file, diagnostics) = TestFileReader.read(text, file: "a")
    #expect((file == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test func cutAnywhere() {
    for end in Self.text.indices { check(Array(Self.text[..<end])) }
  }

  @Test func withoutAnyOneByte() {
    for index in Self.text.indices {
      var text = Self.text
      text.remove(at: index)
      check(text)
    }
  }

  @Test(arguments: Array("{}[]:,-\"'#&*!|>%@\t\n~\u{0}".utf8) + [0xFF])
  func withAnotherByteAnywhere(byte: UInt8) {
    for index in Self.text.indices {
      var text = Self.text
      text[index] = byte
      check(text)
    }
  }
}
