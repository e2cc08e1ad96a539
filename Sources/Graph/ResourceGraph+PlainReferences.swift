import JSONSyntax
import Schemas
package import Terraform
package import Values

/// An attribute that is one reference to an attribute of a resource, and nothing more.
package struct PlainReference: Sendable {
  /// Where it stands.
  package var path: AttributePath
  package var mode: ResourceMode
  package var type: String
  package var name: String
  /// What is taken of the resource, as `id`.
  package var attribute: String
}

extension ResourceGraph {
  /// The attributes of a resource with names that are asked for that are plain references, those in lists and in nested blocks among them.
  package func plainReferences(of node: NodeID, where isAsked: (String) -> Bool) -> [PlainReference] {
    guard let block = resource(node)?.block.flatMap({ model.blocks[$0].expressions }) else { return [] }
    return model.arguments(of: block).flatMap { name, node in
      plainReferences(in: node, at: AttributePath(.name(name)), isAsked: isAsked(name), isAsked)
    }
  }

  /// Whether a node is a managed resource.
  package func isResource(_ node: NodeID) -> Bool { kind(of: node) == .resource }

  /// The type of a resource or a data source, without `data.`.
  package func bareTypeName(of node: NodeID) -> String { resource(node).map { model.types[$0.type] } ?? "" }

  /// Whether the provider of a resource has a type, or the document has it where no schema is known.
  package func hasType(_ type: String, near node: NodeID) -> Bool {
    let schema = model.form == .configuration ? schema(of: node) : plannedSchema(of: node)
    guard let schema else { return model.types.index(of: type) != nil }
    return schema.hasType(type)
  }

  private func plainReferences(
    in node: JSONNode, at path: AttributePath, isAsked: Bool, _ asked: (String) -> Bool
  ) -> [PlainReference] {
    switch model.scope(of: node) {
    case .expression where !isAsked: return []
    case .expression:
      let texts = model.isConfiguration(node) ? [node] : templates(ofConstant: node)
      let found = texts.compactMap { model.document.string($0) }.compactMap { plainReference($0, at: path) }
      if !found.isEmpty || model.isConfiguration(node) { return found }
      return listed(node, at: path)
    case .block(let block):
      return model.arguments(of: block).flatMap {
        plainReferences(
          in: $0.node, at: path.appending(.name($0.name)), isAsked: asked($0.name), asked)
      }
    case .blocks(let list):
      return model.document.elements(of: list).flatMap {
        plainReferences(in: $0, at: path, isAsked: isAsked, asked)
      }
    case .unavailable, .emptyBlock: return []
    }
  }

  private func templates(ofConstant node: JSONNode) -> [JSONNode] {
    guard let constant = model.document.member("constant_value", of: node) else { return [] }
    return model.document.kind(of: constant) == .array
      ? Array(model.document.elements(of: constant)) : [constant]
  }

  private func plainReference(_ text: String, at path: AttributePath) -> PlainReference? {
    model.plainReference(in: text).flatMap { plainReference($0, at: path) }
  }

  /// Of a plan that lists references only, one to an identifier that hardly anything is made of but itself.
  private func listed(_ node: JSONNode, at path: AttributePath) -> [PlainReference] {
    let references = model.references(of: node)
    guard references.count == 1, references[0].rest == [.name("id")] else { return [] }
    return plainReference(references[0], at: path).map { [$0] } ?? []
  }

  private func plainReference(_ reference: Reference, at path: AttributePath) -> PlainReference? {
    guard case .resource(let mode, let type, let name, _) = reference.subject,
      case .name(let attribute)? = reference.rest.first,
      reference.rest.count == 1
    else { return nil }
    return PlainReference(path: path, mode: mode, type: type, name: name, attribute: attribute)
  }
}
