import HCL
import JSONSyntax
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
