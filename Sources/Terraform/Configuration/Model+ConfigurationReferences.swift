package import Diagnostics
import HCL
package import JSONSyntax
import Values

extension Model {
  /// The references of all templates in a part of a configuration, each once.
  func configurationReferences(in node: JSONNode) -> [Reference] {
    var texts: [String] = []
    collectReferences(node, &texts)
    return texts.compactMap { Reference(parsing: $0) }
  }

  private func collectReferences(_ node: JSONNode, _ texts: inout [String]) {
    switch document.kind(of: node) {
    case .string:
      guard let text = document.string(node), Template.isTemplate(text) else { return }
      add(templates.template(of: text), &texts)
    case .array: for element in document.elements(of: node) { collectReferences(element, &texts) }
    case .object:
      for (name, value) in document.contents(of: node) {
        if Template.isTemplate(name) { add(templates.template(of: name), &texts) }
        collectReferences(value, &texts)
      }
    case .null, .true, .false, .number: break
    }
  }

  private func add(_ template: Template, _ texts: inout [String]) {
    for traversal in template.traversals {
      let text = traversal.reference
      if !texts.contains(text) { texts.append(text) }
    }
  }

  /// The blocks that a value is: an object, or those of a list.
  package func bodies(of node: JSONNode) -> [JSONNode] { document.bodies(node) }

  /// The texts with templates in a block, each with the attribute of the block and its place.
  package func templates(in block: JSONNode) -> [(attribute: String, place: Place, text: String)] {
    document.contents(of: block).flatMap { name, node in
      texts(in: node).filter { Template.isTemplate($0.text) }.map {
        (name, document.place(of: $0.node), $0.text)
      }
    }
  }

  private func texts(in node: JSONNode) -> [(node: JSONNode, text: String)] {
    switch document.kind(of: node) {
    case .string: document.string(node).map { [(node, $0)] } ?? []
    case .array: document.elements(of: node).flatMap { texts(in: $0) }
    case .object: document.contents(of: node).flatMap { texts(in: $0.value) }
    case .null, .true, .false, .number: []
    }
  }

  /// Whether a part of a configuration has a template in it.
  func holdsTemplate(_ node: JSONNode) -> Bool {
    switch document.kind(of: node) {
    case .string: document.string(node).map { Template.isTemplate($0) } ?? false
    case .array, .object: document.elements(of: node).contains { holdsTemplate($0) }
    case .null, .true, .false, .number: false
    }
  }
}

extension Traversal {
  /// As plans write references.
  fileprivate var reference: String {
    steps.reduce(into: root) { text, step in
      switch step {
      case .attribute(let name): text += ".\(name)"
      case .index(let index): text += "[\(index)]"
      case .key(let key): text += "[\"\(key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"]"
      }
    }
  }
}
