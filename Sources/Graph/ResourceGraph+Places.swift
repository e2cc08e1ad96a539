package import Diagnostics
import JSONSyntax
import Terraform

extension ResourceGraph {
  /// Where a node stands in the document; `nil` for what stands nowhere in particular.
  package func place(of node: NodeID) -> Place? {
    let record = nodes[Int(node.index)]
    let found: JSONNode? =
      switch record.kind {
      case .resource, .data: model.resources[Int(record.index)].body.value
      case .variable, .output, .local: declarationNode(node)
      case .module: model.modules[Int(record.index)].call
      case .provider: model.providers[Int(record.index)].node
      case .change: model.changes[Int(record.index)].node
      case .terraform, .document: nil
      }
    return found.map { model.document.place(of: $0) }
  }
}
