/// A piece of a page: markup that is safe, since texts become part of it only escaped.
struct HTMLElement {
  /// The markup.
  let markup: String

  /// A text.
  init(text: String) { markup = HTMLText.escaped(text) }

  /// An element with children; an attribute without a value is one that is on.
  init(_ name: String, _ attributes: [(String, String?)] = [], _ children: [HTMLElement] = []) {
    let named = attributes.reduce(name) { result, attribute in
      attribute.1.map { "\(result) \(attribute.0)=\"\(HTMLText.escaped($0))\"" } ?? "\(result) \(attribute.0)"
    }
    let isVoid = name == "input" || name == "meta"
    markup = isVoid ? "<\(named)>" : "<\(named)>\(children.map(\.markup).joined())</\(name)>"
  }

  /// An element that holds a text.
  init(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    self.init(name, attributes, [HTMLElement(text: text)])
  }

  /// Lines as they are, in an element that keeps their blanks.
  init(lines: [String], class name: String) {
    let lines = lines.map { HTMLText.escaped($0) }.joined(separator: "\n")
    markup = "<pre class=\"\(HTMLText.escaped(name))\">\(lines)\n</pre>"
  }

  /// A whole that was put together already, of markup of our own.
  init(ownMarkup: String) { markup = ownMarkup }
}
