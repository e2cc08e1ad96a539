import Diagnostics
import Project
import Testing

/// Whatever stands in a file, reading it ends, and says what is wrong.
@Suite struct RobustnessTests {
  private static let text = Array(
    """
    policies: [builtin:aws, policies/]
    parameters: { tags: [Owner], days: 30 }
    disable: [{ policy: p, reason: "r" }]
    severities: { q: high }
    waivers:
      - { policy: s, resource: "m[*].a", reason: r, kind: mitigated, expires: 2027-03-31 }
    """.utf8)

  /// A file that is read wrongly must not look like one in which nothing is wrong.
  private func check(_ text: [UInt8]) {
    let (file, diagnostics) = ProjectFileReader.read(text, file: "a")
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
