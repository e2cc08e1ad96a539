import Diagnostics

/// A text of JSON with its name: a file, or one that is put together from pieces of files.
package struct JSONText: Sendable {
  /// The name in places; of pieces each has its own.
  package var name: String
  package var bytes: JSONBytes
  /// The pieces of the text; none where it is one file.
  private(set) var parts: [JSONDocument.Part] = []

  package init(_ name: String, _ bytes: JSONBytes) {
    self.name = name
    self.bytes = bytes
  }

  /// The text of pieces.
  package init(_ name: String, _ pieces: JSONPieces) {
    self.name = name
    bytes = JSONBytes(copying: pieces.text)
    parts = pieces.parts
  }
}

/// Puts a text together from values of documents, whose places stay those in their files.
///
/// Each piece has a line of its own, and begins in the column where it begins in its file, so that a line of the text is one
/// of the file.
package struct JSONPieces {
  /// A column that is farther right is not kept: all of such a file is one line.
  private static let farthest = 1_000

  fileprivate private(set) var text: [UInt8] = []
  fileprivate private(set) var parts: [JSONDocument.Part] = []

  package init() {}

  /// Adds what no file has, as the comma between two pieces.
  package mutating func append(_ byte: Unicode.Scalar) { text.append(UInt8(ascii: byte)) }

  /// Adds a value, with its key where it is a member.
  package mutating func append(_ node: JSONNode, of document: JSONDocument) {
    append(
      (document.keyOffset(of: node) ?? document.offset(of: node))..<document.endOffset(of: node), document)
  }

  /// Adds a member's key with its colon, or nothing of an element.
  package mutating func appendKey(of node: JSONNode, of document: JSONDocument) {
    guard let start = document.keyOffset(of: node) else { return }
    append(start..<document.offset(of: node), document)
  }

  /// Adds the bracket that opens a container.
  package mutating func appendStart(of node: JSONNode, of document: JSONDocument) {
    let offset = document.offset(of: node)
    append(offset..<offset + 1, document)
  }

  /// Adds the bracket that closes a container.
  package mutating func appendEnd(of node: JSONNode, of document: JSONDocument) {
    let offset = document.endOffset(of: node)
    append(offset - 1..<offset, document)
  }

  private mutating func append(_ range: Range<Int>, _ document: JSONDocument) {
    let place = document.place(range)
    text.append(.lineFeed)
    if place.start.column <= JSONPieces.farthest {
      text += repeatElement(.space, count: place.start.column - 1)
    }
    parts.append(JSONDocument.Part(file: place.file, offset: text.count, start: place.start))
    text += UnsafeBufferPointer(start: document.bytes.start + range.lowerBound, count: range.count)
  }
}
