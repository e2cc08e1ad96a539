package import Diagnostics
import JSONSyntax
import Terraform
package import Values

extension ResourceGraph {
  /// Whether all files of the module that holds a node were read; else others may declare what it refers to.
  package func isWholeModule(around node: NodeID) -> Bool {
    model.moduleInstances[moduleIndex(of: node)].module.map { model.modules[$0].isWhole } ?? true
  }

  /// Where a node stands in the document, in a configuration with the line of its head; `nil` for what stands nowhere in
  /// particular.
  package func place(of node: NodeID) -> Place? {
    documentNode(of: node).map { found in
      model.form == .configuration
        ? model.document.placeWithLine(of: found, showsValue: false) : model.document.place(of: found)
    }
  }

  /// Where a configuration sets an attribute of a node, or the deepest part on the way to it; `nil` where it sets none of
  /// it, and for other forms of the input, which are no text that people write.
  ///
  /// - Parameter isSecret: whether the value must not be seen; names and marks of the configuration are heeded anyway.
  package func place(of node: NodeID, attribute path: AttributePath, isSecret: Bool = false) -> Place? {
    guard model.form == .configuration, let block = documentNode(of: node) else { return nil }
    var current = block
    for step in path.steps {
      guard let next = child(step, of: current) else { break }
      current = next
    }
    if current == block { return nil }
    let isShown = !isSecret && !isTakenForSecret(path, of: node)
    return model.document.placeWithLine(of: current, showsValue: isShown)
  }

  private func isTakenForSecret(_ path: AttributePath, of node: NodeID) -> Bool {
    guard [.variable, .output, .local].contains(kind(of: node)) else {
      return SecretName.isSecret(path.names)
    }
    return SecretName.isSecret("\(path.names) \(name(of: node))")
      || attribute("sensitive", of: node) == .bool(true)
  }

  /// One block may stand in a list or for itself.
  private func child(_ step: AttributePath.Step, of node: JSONNode) -> JSONNode? {
    let document = model.document
    let isList = document.kind(of: node) == .array
    switch step {
    case .index(let index):
      if !isList { return index == 0 ? node : nil }
      return document.elements(of: node).dropFirst(index).first { _ in true }
    case .name(let name):
      guard isList else { return document.member(name, of: node) }
      let elements = Array(document.elements(of: node))
      return elements.count == 1 ? document.member(name, of: elements[0]) : nil
    }
  }

  /// The way to a node in the program that made a configuration, as CDKTF leaves it in the block's comment; `nil` where
  /// there is none.
  package func constructPath(of node: NodeID) -> String? {
    guard model.form == .configuration, let block = documentNode(of: node) else { return nil }
    let document = model.document
    return document.member("//", of: block)
      .flatMap { document.member("metadata", of: $0) }
      .flatMap { document.member("path", of: $0) }
      .flatMap { document.string($0) }
  }

  private func documentNode(of node: NodeID) -> JSONNode? {
    let record = nodes[Int(node.index)]
    return switch record.kind {
    case .resource, .data: model.resources[Int(record.index)].body.value
    case .variable, .output, .local: declarationNode(node)
    case .module: model.modules[Int(record.index)].call
    case .provider: model.providers[Int(record.index)].node
    case .change: model.changes[Int(record.index)].node
    case .terraform:
      model.moduleInstances[Int(record.module)].module.flatMap { model.modules[$0].settings.first }
    case .document: nil
    }
  }
}
