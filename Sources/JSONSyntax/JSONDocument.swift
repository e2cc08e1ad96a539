package import Diagnostics
import Synchronization

/// A JSON text that was read: its values, its keys, and where each of them stands.
///
/// It keeps the bytes that it was read from and gives strings and numbers from there when they are asked for.
package final class JSONDocument: @unchecked Sendable {
  let bytes: JSONBytes
  /// The text's name in places.
  let file: String
  /// The files that the text was joined from, where there are several; see `JSONDocument+Joining`.
  let parts: [Part]
  let tape: Tape
  let symbols: SymbolTable
  /// The keys as texts, made once: they are few, and asked for often.
  let names: [String]
  private let lines = Mutex<LineIndex?>(nil)

  fileprivate init(
    _ bytes: JSONBytes, _ file: String, _ tape: consuming Tape, _ symbols: consuming SymbolTable,
    parts: [Part] = []
  ) {
    self.parts = parts
    self.bytes = bytes
    self.file = file
    self.tape = tape
    names = symbols.names()
    self.symbols = symbols
  }

  /// Reads a text; the document is `nil` where the text is no JSON.
  ///
  /// Diagnostics: one error that says why it is no JSON, or an error `json-duplicate-key` for each of the
  /// first keys that stand in an object twice and then one with the number of the others. `file` is its name
  /// in places.
  package static func read(
    _ bytes: JSONBytes, file: String, limits: JSONLimits = JSONLimits()
  ) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
    do throws(JSONSyntaxError) {
      guard bytes.count <= limits.size else {
        throw JSONSyntaxError(reason: .tooLarge(limit: limits.size), offset: 0)
      }
      var parser = JSONParser(bytes, limits: limits)
      try parser.parse(from: TextEncoding.contentOffset(bytes))
      return parser.document(bytes, file)
    } catch {
      return (nil, [error.diagnostic(LineIndex(bytes), bytes, file: file)])
    }
  }

  /// Reads a text that was joined from files of which each was read already, so that nothing is wrong with it.
  static func read(_ bytes: JSONBytes, parts: [Part]) -> JSONDocument? {
    var parser = JSONParser(bytes, limits: JSONLimits())
    guard (try? parser.parse(from: 0)) != nil else { return nil }
    return JSONDocument(bytes, "", parser.tape, parser.symbols, parts: parts)
  }

  /// The value that the whole text is.
  package var root: JSONNode { JSONNode(index: 0) }

  /// What kind of value this is.
  package func kind(of node: JSONNode) -> JSONKind { tape[node.index].kind }

  /// The number of a container's children; 0 for other values.
  ///
  /// - Complexity: linear in that number.
  package func count(of node: JSONNode) -> Int {
    var count = 0
    for _ in elements(of: node) { count += 1 }
    return count
  }

  /// The value of `true` or `false`; `nil` for other values.
  package func bool(_ node: JSONNode) -> Bool? {
    switch kind(of: node) {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The position of a byte of the text.
  func position(at offset: Int) -> Position {
    lines.withLock { lines in
      let index = lines ?? LineIndex(bytes)
      lines = index
      return index.position(at: offset)
    }
  }
}

extension JSONParser {
  /// The document that was parsed, and what is to be said about its keys.
  fileprivate consuming func document(_ bytes: JSONBytes, _ file: String) -> (JSONDocument?, [Diagnostic]) {
    let (members, count) = (duplicates.members, duplicates.count)
    let document = JSONDocument(bytes, file, tape, symbols)
    return (document, document.diagnostics(forDuplicates: members, of: count))
  }
}
