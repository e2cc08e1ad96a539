package import Diagnostics
import HCL
package import JSONSyntax
import Values

extension Model {
  /// The references of all templates in a part of a configuration, each once.
  func configurationReferences(in node: JSONNode) -> [Reference] {
    var collector = ReferenceCollector(model: self)
    collector.collect(node, named: document.key(of: node).map { document.name(of: $0) })
    return collector.texts.compactMap { Reference(parsing: $0) }
  }

  /// The blocks that an argument is: an object, those of a list, or the content of a dynamic block.
  package func bodies(of node: JSONNode) -> [JSONNode] {
    document.bodies(node).flatMap { body in
      document.member("for_each", of: body) == nil
        ? [body] : document.member("content", of: body).map { document.bodies($0) } ?? [body]
    }
  }

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
