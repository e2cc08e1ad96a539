import JSONSyntax
import Terraform
package import Values

extension ResourceGraph {
  /// Whether the value at a path is one plain reference to an attribute of a resource or data source, so that it
  /// cannot be null.
  package func isPlainReference(_ path: AttributePath, of node: NodeID) -> Bool {
    guard case .expressions(let expressions) = expressions(at: path, of: node).found, expressions.count == 1
    else {
      return false
    }
    let references = model.references(of: expressions[0])
    guard references.count == 1, case .resource = references[0].subject else { return false }
    return !references[0].rest.isEmpty
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
    guard model.references(of: expression).isEmpty else { return false }
    return !(model.constant(of: expression).map { Model.holdsTemplate($0) } ?? false)
  }
}
