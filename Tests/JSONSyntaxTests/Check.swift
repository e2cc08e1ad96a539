import Diagnostics
import JSONSyntax
import Testing

/// The document of a text, and what was said about it.
func read(
  _ bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()
) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
  JSONDocument.read(JSONBytes(copying: bytes), file: "plan.json", limits: limits)
}

/// The document of a text without mistakes.
func document(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONDocument {
  let (document, diagnostics) = read(text.utf8)
  #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(document, sourceLocation: sourceLocation)
}

/// The value below keys, from the root on.
func node(_ document: JSONDocument, _ path: String..., sourceLocation: SourceLocation = #_sourceLocation)
  throws
  -> JSONNode
{
  var node = document.root
  for name in path { node = try #require(document.member(name, of: node), sourceLocation: sourceLocation) }
  return node
}

/// Checks whether the reader takes a text for JSON, and that the validator of the tests agrees.
func check(_ bytes: [UInt8], isJSON: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  let (document, diagnostics) = read(bytes)
  #expect((document != nil) == isJSON, sourceLocation: sourceLocation)
  #expect(isJSON || diagnostics.count == 1, sourceLocation: sourceLocation)
  #expect(Validator.accepts(bytes) == isJSON, sourceLocation: sourceLocation)
}

/// Checks the one error of a text, written as `LINE:COLUMN ID: MESSAGE`.
func check(
  _ text: String, fails expected: String, limits: JSONLimits = JSONLimits(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (document, diagnostics) = read(decodingBytes(text), limits: limits)
  let found = diagnostics.map { "\($0.place?.start.description ?? "?") \($0.id): \($0.message)" }
  #expect(found == [expected], sourceLocation: sourceLocation)
  #expect(document == nil, sourceLocation: sourceLocation)
  #expect(diagnostics.allSatisfy { $0.place?.line == nil }, sourceLocation: sourceLocation)
}

/// The bytes of a text in which `<HH>` stands for the byte of that hexadecimal number.
func decodingBytes(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "<"), index + 3 < bytes.count, bytes[index + 3] == UInt8(ascii: ">"),
      let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(byte)
      index += 4
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}
