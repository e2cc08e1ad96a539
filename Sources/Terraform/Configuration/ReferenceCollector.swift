import HCL
import JSONSyntax

/// Collects the references of all templates in a part of a configuration, without the iterators of dynamic blocks.
struct ReferenceCollector {
  let model: Model
  /// As plans write references, each once.
  private(set) var texts: [String] = []
  /// Names that the dynamic blocks around bind.
  private var bound: [String] = []

  init(model: Model) { self.model = model }

  private var document: JSONDocument { model.document }

  /// Collects what a node holds; `name` is the key under which it stands.
  mutating func collect(_ node: JSONNode, named name: String?) {
    switch document.kind(of: node) {
    case .string:
      if let text = document.string(node), Template.isTemplate(text) { add(text) }
    case .array: for element in document.elements(of: node) { collect(element, named: name) }
    case .object: collectMembers(of: node, named: name)
    case .null, .true, .false, .number: break
    }
  }

  private mutating func collectMembers(of node: JSONNode, named name: String?) {
    let outer = bound
    defer { bound = outer }
    let isDynamic =
      document.member("for_each", of: node) != nil && document.member("content", of: node) != nil
    let iterator = document.member("iterator", of: node).flatMap { document.string($0) } ?? name
    for (key, value) in document.contents(of: node) {
      if Template.isTemplate(key) { add(key) }
      bound = isDynamic && key == "content" ? outer + [iterator].compactMap { $0 } : outer
      collect(value, named: key)
    }
  }

  private mutating func add(_ text: String) {
    for traversal in model.templates.template(of: text).traversals where !bound.contains(traversal.root) {
      let text = traversal.reference
      if !texts.contains(text) { texts.append(text) }
    }
  }
}

extension Model {
  /// The reference that a text is and nothing more, as `"${aws_vpc.main.id}"`.
  package func plainReference(in text: String) -> Reference? {
    guard text.hasPrefix("${"), let expression = templates.template(of: text).wrapped else { return nil }
    return Traversal(expression).flatMap { Reference(parsing: $0.reference) }
  }
}

extension Traversal {
  /// As plans write references.
  fileprivate var reference: String {
    steps.reduce(into: root) { text, step in
      switch step {
      case .attribute(let name): text += ".\(name)"
      case .index(let index): text += "[\(index)]"
      case .key(let key):
        text += "[\"\(key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"]"
      }
    }
  }
}
