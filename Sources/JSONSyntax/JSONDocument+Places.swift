package import Diagnostics

extension JSONDocument {
  /// The offset of a value's first byte.
  package func offset(of node: JSONNode) -> Int { Int(tape[node.index].offset) }

  /// The offset of the opening quote of a member's key; `nil` for elements and for the root.
  ///
  /// Keys' offsets are not kept, but found by going back from the value.
  package func keyOffset(of node: JSONNode) -> Int? {
    let record = tape[node.index]
    guard record.key != JSONSymbol.none else { return nil }
    var index = last(.colon, before: Int(record.offset))
    index = last(.quote, before: index)
    repeat { index = last(.quote, before: index) } while isEscaped(index)
    return index
  }

  /// The offset after a value's last byte.
  package func endOffset(of node: JSONNode) -> Int {
    var depth = 0
    var index = node.index
    while tape[index].isContainer {
      depth += 1
      guard let last = lastChild(of: index) else { break }
      index = last
    }
    let record = tape[index]
    let isString = record.kind == .string
    var end = bytes.start + Int(record.offset)
    end += record.isContainer ? 1 : Int(record.extent) + (isString ? 2 : 0)
    for _ in 0..<depth { end = end.skippingWhitespace() + 1 }
    return end - bytes.start
  }

  /// Where a value stands, without the text of its line: a secret may stand beside it.
  package func place(of node: JSONNode) -> Place { place(offset(of: node)..<endOffset(of: node)) }

  /// Where a member's key stands, with its quotes; the value's place for elements and for the root.
  package func placeOfKey(of node: JSONNode) -> Place {
    guard let start = keyOffset(of: node) else { return place(of: node) }
    let colon = last(.colon, before: offset(of: node))
    return place(start..<last(.quote, before: colon) + 1)
  }

  func place(_ range: Range<Int>) -> Place {
    placeInPart(range)
      ?? Place(file: file, start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  private func lastChild(of index: UInt32) -> UInt32? {
    var last: UInt32?
    for child in elements(of: JSONNode(index: index)) { last = child.index }
    return last
  }

  /// The nearest such byte before an offset.
  private func last(_ byte: UInt8, before offset: Int) -> Int {
    var index = offset - 1
    while index > 0, bytes.start[index] != byte { index -= 1 }
    return max(index, 0)
  }

  /// Whether the quote at an offset is preceded by an odd number of backslashes.
  private func isEscaped(_ offset: Int) -> Bool {
    var index = offset
    while index > 0, bytes.start[index - 1] == .backslash { index -= 1 }
    return (offset - index) % 2 == 1
  }
}
