package import Diagnostics
import JSONSyntax
import Terraform

extension ResourceGraph {
  /// Whether all files of the module that holds a node were read; else others may declare what it refers to.
  package func isWholeModule(around node: NodeID) -> Bool {
    model.moduleInstances[moduleIndex(of: node)].module.map { model.modules[$0].isWhole } ?? true
  }

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
