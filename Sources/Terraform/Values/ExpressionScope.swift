package import JSONSyntax

/// What the configuration beside a plan says about a part of a resource.
package enum ExpressionScope: Hashable, Sendable {
  /// Nothing: there is no configuration, or it does not reach so far.
  case unavailable
  /// The part is a block with these expressions by attribute; what is not among them was not set.
  case block(JSONNode)
  /// The part is a block in which nothing is set.
  case emptyBlock
  /// The part is a list of blocks, in the order of the configuration.
  case blocks(JSONNode)
  /// One expression gives the part as a whole.
  case expression(JSONNode)
}

extension ExpressionScope {
  /// Whether the part is one block, so that what is not among its expressions was not set.
  var isBlock: Bool {
    switch self {
    case .block, .emptyBlock: true
    case .unavailable, .blocks, .expression: false
    }
  }
}

extension Model {
  /// Tells from its shape what an entry of `expressions` is.
  ///
  /// An expression has at most `constant_value` and `references`, a block has anything else.
  package func scope(of node: JSONNode?) -> ExpressionScope {
    guard let node else { return .unavailable }
    if isConfiguration(node) { return configuredScope(of: node) }
    switch document.kind(of: node) {
    case .array: return .blocks(node)
    case .object: return isExpression(node) ? .expression(node) : .block(node)
    default: return .unavailable
    }
  }

  /// In a configuration texts are expressions, and what holds them is blocks, or looks like them.
  private func configuredScope(of node: JSONNode) -> ExpressionScope {
    switch document.kind(of: node) {
    case .array: .blocks(node)
    case .object: .block(node)
    case .null, .true, .false, .number, .string: .expression(node)
    }
  }

  private func isExpression(_ node: JSONNode) -> Bool {
    document.members(of: node).allSatisfy { key, value in
      key == constantKey || (key == referencesKey && document.kind(of: value) == .array)
    }
  }
}
