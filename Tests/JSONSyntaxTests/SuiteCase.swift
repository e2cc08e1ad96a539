import Testing

/// One case of the JSON Test Suite (https://github.com/nst/JSONTestSuite, MIT), by its file's name without
/// `.json`.
struct SuiteCase: CustomTestStringConvertible {
  let name: String
  /// The file's bytes as text, with `<HH>` for a byte that cannot be seen.
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var bytes: [UInt8] { decodingBytes(text) }
  var testDescription: String { name }
}
