/// Writes JSON, members in the order in which they come.
package struct JSONWriter {
  /// What can be written.
  package indirect enum Element {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([Element])
    case object([(String, Element)])

    /// A text, or null where there is none.
    static func optional(_ text: String?) -> Element { text.map { .string($0) } ?? .null }
  }

  private var text = ""
  /// Whether all stands on one line.
  private let isLine: Bool

  /// The text of an element with two spaces of indentation, and with a newline at its end.
  package static func write(_ element: Element) -> String {
    var writer = JSONWriter(isLine: false)
    writer.append(element, depth: 0)
    return writer.text + "\n"
  }

  /// The text of an element on one line, with a newline at its end.
  static func writeLine(_ element: Element) -> String {
    var writer = JSONWriter(isLine: true)
    writer.append(element, depth: 0)
    return writer.text + "\n"
  }

  private init(isLine: Bool) { self.isLine = isLine }

  private mutating func append(_ element: Element, depth: Int) {
    switch element {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): appendQuoted(string)
    case .array(let elements):
      appendList("[", "]", count: elements.count, depth: depth) { $0.append(elements[$1], depth: depth + 1) }
    case .object(let members):
      appendList("{", "}", count: members.count, depth: depth) { writer, index in
        writer.appendQuoted(members[index].0)
        writer.text += writer.isLine ? ":" : ": "
        writer.append(members[index].1, depth: depth + 1)
      }
    }
  }

  private mutating func appendList(
    _ open: String, _ close: String, count: Int, depth: Int, _ appendChild: (inout JSONWriter, Int) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += "," }
      breakLine(depth + 1)
      appendChild(&self, index)
    }
    if count > 0 { breakLine(depth) }
    text += close
  }

  private mutating func breakLine(_ depth: Int) {
    if !isLine { text += "\n" + String(repeating: "  ", count: depth) }
  }

  /// <https://www.rfc-editor.org/rfc/rfc8259#section-7>; the two line separators are escaped for JavaScript's sake.
  private mutating func appendQuoted(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.properties.generalCategory == .control || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
