import Diagnostics
import JSONSyntax
import Testing

@Suite struct EncodingTests {
  private func bytes(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func utf16IsConverted(isBigEndian: Bool, hasMark: Bool) throws {
    let text = #"{"a":"é😀"}"#
    let given = JSONBytes(copying: bytes(text, isBigEndian: isBigEndian, hasMark: hasMark))
    #expect(JSONDocument.read(given, file: "x").diagnostics.map(\.id) == ["json-utf16"])
    let converted = try #require(given.convertedFromUTF16())
    let document = try #require(JSONDocument.read(converted, file: "x").document)
    let value = try #require(document.member("a", of: document.root))
    #expect(document.string(value) == "é😀")
  }

  @Test(arguments: [[], [0x7B], [0x7B, 0x7D], [0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0x00, 0xD8]] as [[UInt8]])
  func whatIsNotStaysAsItIs(bytes: [UInt8]) {
    #expect(JSONBytes(copying: bytes).convertedFromUTF16() == nil)
  }
}
