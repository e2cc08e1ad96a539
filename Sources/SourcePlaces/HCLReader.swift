/// Reads the headers of blocks and the names of attributes out of a text of HCL.
struct HCLReader {
  /// Blocks within blocks; deeper ones are passed over.
  private static let depthLimit = 64

  private var cursor: HCLCursor

  /// The blocks of a text. Of what is broken nothing is said: what can be read is read.
  static func items(of text: [UInt8]) -> [SourceItem] {
    var reader = HCLReader(cursor: HCLCursor(text))
    var items: [SourceItem] = []
    // A brace too many ends no file.
    while reader.cursor.current != nil { items += reader.body(depth: 0) }
    return items
  }

  /// The content of a block, with the brace that closes it.
  private mutating func body(depth: Int) -> [SourceItem] {
    var items: [SourceItem] = []
    while true {
      cursor.skipBlanks(andLines: true)
      guard let byte = cursor.current else { return items }
      if byte == UInt8(ascii: "}") {
        cursor.advance()
        return items
      }
      if let name = cursor.identifier() {
        if let item = item(name, depth: depth) { items.append(item) }
      } else {
        cursor.advance()
        cursor.skipExpression()
      }
    }
  }

  /// A block or an attribute, after its name.
  private mutating func item(_ name: Range<Int>, depth: Int) -> SourceItem? {
    var item = SourceItem(name: text(name), location: .text(name))
    var end = name.upperBound
    while true {
      cursor.skipBlanks(andLines: false)
      if cursor.current == UInt8(ascii: "{") {
        cursor.advance()
        item.location = .text(name.lowerBound..<end)
        if depth < Self.depthLimit { item.children = body(depth: depth + 1) } else { cursor.skipBlock() }
        return item
      }
      if cursor.current == UInt8(ascii: "="), item.labels.isEmpty { return attribute(item) }
      guard let label = label() else {
        cursor.skipExpression()
        return nil
      }
      item.labels.append(label)
      end = cursor.index
    }
  }

  private mutating func attribute(_ item: SourceItem) -> SourceItem {
    var item = item
    cursor.advance()
    cursor.skipBlanks(andLines: false)
    if item.name == "source" { item.literal = cursor.plainString() }
    cursor.skipExpression()
    return item
  }

  private mutating func label() -> String? { cursor.plainString() ?? cursor.identifier().map { text($0) } }

  private func text(_ range: Range<Int>) -> String { String(decoding: cursor.bytes[range], as: UTF8.self) }
}
