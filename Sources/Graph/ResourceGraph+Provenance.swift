import JSONSyntax
import Terraform
package import Values

extension ResourceGraph {
  /// The attributes that name a resource, or hold a document that it makes, which are never empty texts.
  private static let names: Set = ["id", "arn", "name", "identifier", "json"]

  /// Whether the value at a path is one plain reference to an attribute of a resource or data source, so that it
  /// cannot be null.
  package func isPlainReference(_ path: AttributePath, of node: NodeID) -> Bool {
    plainReference(at: path, of: node) != nil
  }

  /// Whether the value at a path is one plain reference to what names a resource or data source, or to the document that
  /// it makes, so that it can be neither null nor empty.
  package func isReferenceToName(_ path: AttributePath, of node: NodeID) -> Bool {
    guard let rest = plainReference(at: path, of: node)?.rest, rest.count == 1,
      case .name(let name) = rest[0]
    else { return false }
    return ResourceGraph.names.contains(name)
  }

  private func plainReference(at path: AttributePath, of node: NodeID) -> Reference? {
    guard case .expressions(let expressions) = expressions(at: path, of: node).found, expressions.count == 1
    else {
      return nil
    }
    let references = model.references(of: expressions[0])
    guard references.count == 1, case .resource = references[0].subject, !references[0].rest.isEmpty else {
      return nil
    }
    return references[0]
  }

  /// Whether the value at a path is written out in the configuration: `false` where a reference stands in its
  /// expression or nobody set it, `nil` where the configuration does not tell.
  package func isWrittenOut(_ path: AttributePath, of node: NodeID) -> Bool? {
    switch expressions(at: path, of: node).found {
    case .unavailable: return nil
    case .notSet: return false
    case .expressions(let expressions):
      let answers = Set(expressions.map { isWrittenOut($0) })
      return answers.count == 1 ? answers.first : nil
    }
  }

  private func isWrittenOut(_ expression: JSONNode) -> Bool {
    if model.hasReference(expression) { return false }
    return !(model.constant(of: expression).map { Model.holdsTemplate($0) } ?? false)
  }
}
