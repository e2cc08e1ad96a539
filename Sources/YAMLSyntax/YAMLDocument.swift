package import Diagnostics

/// One YAML document: nodes by index, each with its place.
///
/// An alias has no node of its own: the node that it stands for stands in its place.
package struct YAMLDocument: Sendable {
  private let source: SourceText
  private let nodes: [YAMLNode]
  /// The outermost node; an empty scalar where the text holds nothing.
  package let root: YAMLNode.ID

  private init(_ source: SourceText, _ nodes: [YAMLNode], root: YAMLNode.ID) {
    self.source = source
    self.nodes = nodes
    self.root = root
  }

  package subscript(id: YAMLNode.ID) -> YAMLNode { nodes[id.index] }
}

extension YAMLDocument {
  /// Reads a text that holds one document; `document` is `nil` where the text could not be read to its end.
  ///
  /// A document can come with errors: a key that stands twice is left out, an alias of nothing is null.
  package static func read(
    _ text: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    guard text.count <= limits.bytes else {
      return (nil, [tooLarge(file, limits)])
    }
    var composer = Composer(SourceText(text, file: file), limits: limits)
    let isComplete = text[composer.source.markLength...].withUnsafeBufferPointer { bytes in
      guard let reader = EventReader(bytes) else { return false }
      return composer.compose(reader)
    }
    if !isComplete, composer.diagnostics.isEmpty {
      composer.diagnostics.append(Diagnostic(.error, "yaml-syntax", "\(file): out of memory"))
    }
    guard isComplete else { return (nil, composer.diagnostics) }
    return (document(from: composer), composer.diagnostics)
  }

  private static func document(from composer: Composer) -> YAMLDocument {
    if let root = composer.root { return YAMLDocument(composer.source, composer.nodes, root: root) }
    let start = composer.source.position(offset: 0)
    let scalar = YAMLScalar(text: "", style: .plain, value: .null)
    let node = YAMLNode(content: .scalar(scalar), start: start, end: start, isInFlow: false)
    return YAMLDocument(composer.source, [node], root: YAMLNode.ID(index: 0))
  }

  private static func tooLarge(_ file: String, _ limits: YAMLLimits) -> Diagnostic {
    let start = Position(offset: 0, line: 1, column: 1)
    return Diagnostic(
      .error, "yaml-too-large", "the text is larger than \(limits.bytes) bytes",
      at: Place(file: file, start: start, end: start))
  }
}

extension YAMLDocument {
  /// Where a node stands.
  package func place(of id: YAMLNode.ID) -> Place { source.place(self[id].start, self[id].end) }

  /// Where some bytes of a scalar's text stand, or the whole node where the source spells the text otherwise.
  ///
  /// The source spells it otherwise where there are escapes, doubled quotes or several lines.
  package func place(of id: YAMLNode.ID, bytes: Range<Int>) -> Place {
    let node = self[id]
    guard case .scalar(let scalar) = node.content, node.start.line == node.end.line,
      bytes.upperBound <= scalar.text.utf8.count, let quote = quoteLength(scalar.style)
    else { return place(of: id) }
    let written = (node.start.offset + quote)..<max(node.end.offset - quote, node.start.offset + quote)
    guard source.bytes[written].elementsEqual(scalar.text.utf8) else { return place(of: id) }
    let start = source.position(offset: written.lowerBound + bytes.lowerBound)
    let end = source.position(offset: written.lowerBound + bytes.upperBound)
    return source.place(start, end)
  }

  private func quoteLength(_ style: YAMLScalar.Style) -> Int? {
    switch style {
    case .plain: 0
    case .singleQuoted, .doubleQuoted: 1
    case .literal, .folded: nil
    }
  }
}
