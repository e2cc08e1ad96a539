/// An element of an XML document, with children or a text.
package struct XMLElement {
  package let name: String
  private var attributes: [(name: String, value: String)]
  private var children: [XMLElement]
  private var content: String

  package init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
    children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    content = text
  }

  /// The document with this root, with a newline at its end.
  package var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(depth: 0) }

  private func lines(depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth)
    let named = attributes.reduce(name) { "\($0) \($1.name)=\"\(XMLElement.escaped($1.value))\"" }
    if !children.isEmpty {
      return "\(indent)<\(named)>\n" + children.map { $0.lines(depth: depth + 1) }.joined()
        + "\(indent)</\(name)>\n"
    }
    if content.isEmpty { return "\(indent)<\(named)/>\n" }
    return "\(indent)<\(named)>\(XMLElement.escaped(content, keepsLines: true))</\(name)>\n"
  }

  /// A text with its markup escaped; what XML cannot hold is dropped, and blanks that a reader of attributes would change
  /// are written as references.
  ///
  /// <https://www.w3.org/TR/xml/#charsets>
  private static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where keepsLines: result += "\n"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
