import Testing
import YAMLSyntax

@Suite struct LimitTests {
  @Test func anAliasBombIsAnError() {
    var yaml = "a0: &a0 [x]\n"
    for level in 1...9 {
      yaml += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 10) + "]\n"
    }
    checkErrors(
      yaml.utf8,
      [
        "7:15-7:18 yaml-alias-bomb: with the alias `*a5` the text stands for more than 500000 nodes",
        "= write fewer aliases inside of what other aliases stand for",
      ])
  }

  @Test func aliasesCannotNestDeeperThanText() {
    var yaml = "- &a0 [x]\n"
    for level in 1...100 { yaml += "- &a\(level) [*a\(level - 1)]\n" }
    checkErrors(
      yaml.utf8,
      ["64:9-64:13 yaml-too-deep: with the alias `*a62` more than 64 collections stand inside each other"])
  }

  @Test(arguments: [
    (String(repeating: "[", count: 100), "1:65-1:66"), (String(repeating: "[", count: 200_000), "1:65-1:66"),
    (String(repeating: "{a: ", count: 100), "1:257-1:258"),
    (String(repeating: "- ", count: 5_000), "1:129-1:129"),
  ])
  func depthIsBounded(_ yaml: String, _ place: String) {
    checkErrors(yaml.utf8, ["\(place) yaml-too-deep: more than 64 collections stand inside each other"])
  }

  @Test func countsAreBounded() {
    var limits = YAMLLimits()
    limits.nodes = 3
    checkErrors(
      "[a, b, c]".utf8, ["1:8-1:9 yaml-too-large: the text holds more than 3 nodes"], limits: limits)
    limits.bytes = 8
    checkErrors("[a, b, c]".utf8, ["1:1-1:1 yaml-too-large: the text is larger than 8 bytes"], limits: limits)
    limits = YAMLLimits()
    limits.aliases = 1
    checkErrors(
      "[&a 1, *a, *a]".utf8, ["1:12-1:14 yaml-too-many-aliases: the text holds more than 1 aliases"],
      limits: limits)
  }

  @Test func manyKeysTakeLittleTime() throws {
    let yaml = (0..<20_000).map { "key\($0): [a, b]\n" }.joined()
    let time = ContinuousClock().measure { checkErrors(yaml.utf8, []) }
    #expect(time < .seconds(20))
  }
}

@Suite struct EncodingTests {
  @Test(
    arguments: [
      (
        [0x61, 0x3A, 0x20, 0x0A, 0xC3, 0x28],
        ["2:2-2:2 yaml-encoding: this is not UTF-8: invalid trailing UTF-8 octet"]
      ),
      (
        [0xEF, 0xBB, 0xBF, 0x61, 0xFF],
        ["1:2-1:2 yaml-encoding: this is not UTF-8: invalid leading UTF-8 octet"]
      ),
      ([0x61, 0xE2, 0x82], ["1:2-1:2 yaml-encoding: this is not UTF-8: incomplete UTF-8 octet sequence"]),
      ([0x61, 0xC0, 0x80], ["1:2-1:2 yaml-encoding: this is not UTF-8: invalid length of a UTF-8 sequence"]),
      ([0xFF, 0xFE, 0x61, 0x00], ["1:1-1:1 yaml-encoding: the text is UTF-16"]),
    ] as [([UInt8], [String])])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ expected: [String]) {
    checkErrors(bytes, expected + ["= save the file as UTF-8"])
  }

  @Test func refusesControlCharacters() {
    checkErrors(
      "a: 1\nb: \u{1}\n".utf8,
      [
        "2:4-2:4 yaml-encoding: a control character stands here",
        "= write it as an escape in double quotes",
      ])
  }
}
