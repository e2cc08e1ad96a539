import JSONSyntax

/// Finds the documents in a text that as a whole is no JSON: one on each line, or one that a wrapper printed more around.
///
/// Terragrunt prints the plan of each unit on a line of its own; the wrapper that `setup-terraform` installs prints the
/// command before the output.
struct LooseText {
  /// A document, and the line on which it starts, counted from 1.
  typealias Part = (line: Int, document: JSONDocument)

  /// The documents that were found, in their order.
  private(set) var parts: [Part] = []
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: JSONBytes, file: String) {
    lines = Array(
      (0..<bytes.count).map { bytes[$0] }.split(separator: 0x0A, omittingEmptySubsequences: false))
    for (index, line) in lines.enumerated() where starts(line) {
      if let document = JSONDocument.read(JSONBytes(copying: before(index) + line), file: file).document {
        parts.append((index + 1, document))
      }
    }
    if parts.isEmpty, let part = block(file) { parts = [part] }
  }

  /// From the first line that opens an object to the last that closes one.
  private func block(_ file: String) -> Part? {
    guard let first = lines.firstIndex(where: { starts($0) }),
      let last = lines.lastIndex(where: { $0.first == UInt8(ascii: "}") }), first < last
    else { return nil }
    let text = lines[first...last].joined(separator: [0x0A])
    return JSONDocument.read(JSONBytes(copying: before(first) + text), file: file).document.map {
      (first + 1, $0)
    }
  }

  /// Empty lines, which keep the places of what follows them.
  private func before(_ line: Int) -> [UInt8] { Array(repeating: 0x0A, count: line) }

  private func starts(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "{") }
}
