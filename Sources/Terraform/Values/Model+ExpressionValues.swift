package import JSONSyntax
package import Values

extension Model {
  /// The value of an entry of `expressions` as far as the configuration alone tells: constants and blocks of
  /// them; what an expression computes is unknown.
  package func value(ofExpression node: JSONNode) -> Value {
    switch scope(of: node) {
    case .expression: return constantOrUnknown(node)
    case .block:
      return .object(
        Object(
          document.members(of: node).map {
            Object.Member(document.name(of: $0.key), value(ofExpression: $0.value))
          }))
    case .blocks: return .list(document.elements(of: node).map { value(ofExpression: $0) })
    case .unavailable, .emptyBlock: return .null
    }
  }

  private func constantOrUnknown(_ node: JSONNode) -> Value {
    let references = references(of: node)
    if references.isEmpty, let constant = constant(of: node), !Model.holdsTemplate(constant) {
      return constant
    }
    guard let first = references.first else { return .unknown(Reason(.unresolved, "an expression gives it")) }
    return .unknown(Reason(.unresolved, "an expression of \(first.text) gives it"))
  }

  /// Whether a template stands in a constant: plans made from JSON configuration keep templates as constants.
  package static func holdsTemplate(_ value: Value) -> Bool {
    switch value.content {
    case .string(let text): text.contains("${") || text.contains("%{")
    case .list(let elements): elements.contains { holdsTemplate($0) }
    case .object(let object): object.members.contains { holdsTemplate($0.value) }
    case .null, .bool, .number, .unknown: false
    }
  }
}
