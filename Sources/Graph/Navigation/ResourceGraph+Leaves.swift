import JSONSyntax
import Terraform
import Values

extension ResourceGraph {
  /// The attributes of a node that can refer to something.
  func referringAttributes(of node: NodeID) -> [String] {
    switch kind(of: node) {
    case .resource, .data: return attributeNames(of: node)
    case .output: return ["value"]
    case .variable: return ["value"]
    case .provider, .module:
      return expressions(of: node).map { Array(Set($0.map(\.attribute))).sorted() } ?? []
    case .terraform, .change, .document: return []
    }
  }

  /// What a node itself comes from: all scalars of all attributes that can refer to something.
  package func sourceGroups(of node: NodeID) -> [[Source]] {
    referringAttributes(of: node).flatMap { name in
      leaves(of: attribute(name, of: node), at: AttributePath([.name(name)]), node: node)
    }
  }

  private func attributeNames(of node: NodeID) -> [String] {
    guard let body = resource(node)?.body else { return [] }
    var names: [String] = []
    if case .block(let expressions) = body.scope {
      names = model.document.members(of: expressions).map { model.document.name(of: $0.key) }
    } else if case .unavailable = body.scope, let value = body.value {
      names = model.document.members(of: value).map { model.document.name(of: $0.key) }
    }
    return names
  }

  /// The scalars inside of a value, in groups that one expression gives.
  func leaves(of value: Value, at path: AttributePath, node: NodeID) -> [[Source]] {
    switch value.content {
    case .null: return []
    case .list(let elements):
      let scalars = elements.enumerated().filter { !$0.element.isContainer && !$0.element.isNull }
      let group = scalars.map {
        Source(node: node, path: path.appending(.index($0.offset)), value: $0.element)
      }
      let nested = elements.enumerated().filter { $0.element.isContainer }.flatMap {
        leaves(of: $0.element, at: path.appending(.index($0.offset)), node: node)
      }
      return (group.isEmpty ? [] : [group]) + nested
    case .object(let object):
      return object.members.flatMap { leaves(of: $0.value, at: path.appending(.name($0.name)), node: node) }
    case .unknown: return [[Source(node: node, path: path, value: value, isWholeList: true)]]
    case .bool, .number, .string: return [[Source(node: node, path: path, value: value)]]
    }
  }
}

extension Value {
  /// Whether the value has parts.
  fileprivate var isContainer: Bool {
    switch content {
    case .list, .object: true
    case .null, .bool, .number, .string, .unknown: false
    }
  }
}
