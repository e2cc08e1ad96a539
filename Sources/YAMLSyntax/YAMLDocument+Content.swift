extension YAMLDocument {
  /// The scalar at a node, or `nil` where it is a list or a mapping.
  package func scalar(_ id: YAMLNode.ID) -> YAMLScalar? {
    if case .scalar(let scalar) = self[id].content { scalar } else { nil }
  }

  /// The entries of a mapping, or `nil` where the node is none.
  package func entries(_ id: YAMLNode.ID) -> [YAMLNode.Entry]? {
    if case .mapping(let entries) = self[id].content { entries } else { nil }
  }
}
