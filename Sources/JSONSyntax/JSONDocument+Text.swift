extension JSONDocument {
  /// A string, its escapes decoded; `nil` for other values.
  ///
  /// A surrogate without its other half (`\ud800`) is read as U+FFFD.
  package func string(_ node: JSONNode) -> String? {
    let record = tape[node.index]
    guard record.kind == .string else { return nil }
    let text = text(of: record)
    guard record.isMarked else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: StringEscapes.decode(text), as: UTF8.self)
  }

  /// Whether a value is a string with exactly these Unicode scalars.
  package func isString(_ node: JSONNode, equalTo other: String) -> Bool {
    let record = tape[node.index]
    guard record.kind == .string else { return false }
    let text = text(of: record)
    guard record.isMarked else {
      var other = other
      return other.withUTF8 { text.count == $0.count && isEqual(text, $0, count: $0.count) }
    }
    return StringEscapes.decode(text).elementsEqual(other.utf8)
  }

  /// Whether a value is a string that begins with these Unicode scalars.
  package func isString(_ node: JSONNode, startingWith prefix: String) -> Bool {
    let record = tape[node.index]
    guard record.kind == .string else { return false }
    let text = text(of: record)
    if record.isMarked { return StringEscapes.decode(text).starts(with: prefix.utf8) }
    var prefix = prefix
    return prefix.withUTF8 { text.count >= $0.count && isEqual(text, $0, count: $0.count) }
  }

  /// Whether a string that may begin with one of some texts stands anywhere in a value; keys do not count, and of a string
  /// with an escape that is not known.
  package func mayHoldString(in node: JSONNode, startingWith prefixes: TextPrefixes) -> Bool {
    let end = tape[node.index].isContainer ? tape[node.index].extent : node.index + 1
    // The descendants of a record of this tape are records of this tape.
    let records = tape.records
    for index in node.index..<end {
      let record = records[Int(index)]
      guard record.kind == .string else { continue }
      if record.isMarked { return true }
      guard record.extent > 0, prefixes.mayBegin(with: bytes.start[Int(record.offset) + 1]) else { continue }
      if prefixes.texts.contains(where: { isString(JSONNode(index: index), startingWith: $0) }) {
        return true
      }
    }
    return false
  }

  /// Whether two scalars are the same value, as far as their bytes tell; `nil` where they would have to be decoded.
  package func isSameScalar(_ left: JSONNode, _ right: JSONNode) -> Bool? {
    let (first, second) = (tape[left.index], tape[right.index])
    guard first.kind == second.kind else { return false }
    switch first.kind {
    case .true, .false, .null: return true
    case .string where !first.isMarked && !second.isMarked:
      let (text, other) = (text(of: first), text(of: second))
      return text.count == other.count && isEqual(text, other, count: text.count)
    case .number:
      let (text, other) = (text(of: first), text(of: second))
      // `1` and `1.0` are one number.
      return text.count == other.count && isEqual(text, other, count: text.count) ? true : nil
    case .string, .array, .object: return nil
    }
  }

  private func isEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, count: Int
  ) -> Bool {
    guard let left = left.baseAddress, let right = right.baseAddress else { return count == 0 }
    return left.holdsSameBytes(as: right, count: count)
  }

  /// A number's text, exactly as it stands there; `nil` for other values.
  package func number(_ node: JSONNode) -> String? {
    let record = tape[node.index]
    guard record.kind == .number else { return nil }
    return String(decoding: text(of: record), as: UTF8.self)
  }

  /// A value as it is written, all of a container included.
  package func text(of node: JSONNode) -> String {
    let start = offset(of: node)
    return String(
      decoding: UnsafeBufferPointer(start: bytes.start + start, count: endOffset(of: node) - start),
      as: UTF8.self)
  }

  /// The bytes of a number, or those between a string's quotes.
  private func text(of record: Record) -> UnsafeBufferPointer<UInt8> {
    let quote = record.kind == .string ? 1 : 0
    return UnsafeBufferPointer(start: bytes.start + Int(record.offset) + quote, count: Int(record.extent))
  }
}
