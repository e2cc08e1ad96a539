import JSONSyntax
import Terraform

extension ResourceGraph {
  /// The texts that the configuration of a node writes out, with their attributes; a text with a template in it stands
  /// as it was written. `nil` where the document does not hold the configuration.
  package func literals(of node: NodeID) -> [(attribute: String, text: String)]? {
    if kind(of: node) == .local, let written = declarationNode(node) {
      return texts(in: written).map { ("value", $0) }
    }
    if kind(of: node) == .output, let declared = declarationNode(node) {
      return written(ofOutput: declared).map { texts(in: $0).map { ("value", $0) } } ?? []
    }
    guard model.form != .state, blockNode(of: node) != nil, let expressions = expressions(of: node) else {
      return nil
    }
    return expressions.flatMap { attribute, expression in
      let written = model.form == .plan ? model.document.member("constant_value", of: expression) : expression
      return written.map { texts(in: $0).map { (attribute, $0) } } ?? []
    }
  }

  private func written(ofOutput declared: JSONNode) -> JSONNode? {
    if model.isConfiguration(declared) { return model.document.member("value", of: declared) }
    return model.document.member("expression", of: declared).flatMap {
      model.document.member("constant_value", of: $0)
    }
  }

  private func texts(in node: JSONNode) -> [String] {
    let document = model.document
    return switch document.kind(of: node) {
    case .string: document.string(node).map { [$0] } ?? []
    case .array: document.elements(of: node).flatMap { texts(in: $0) }
    case .object: document.members(of: node).flatMap { texts(in: $0.value) }
    case .null, .true, .false, .number: []
    }
  }
}
