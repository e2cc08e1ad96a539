package import Values

/// A value, and the attribute of a node in which it stands: what an arrow starts from.
package struct Source: Sendable {
  package var node: NodeID
  package var path: AttributePath
  package var value: Value
  /// Whether an unknown value stands for all elements of a list whose length is not known either.
  package var isWholeList: Bool

  package init(node: NodeID, path: AttributePath, value: Value, isWholeList: Bool = false) {
    self.node = node
    self.path = path
    self.value = value
    self.isWholeList = isWholeList
  }
}
