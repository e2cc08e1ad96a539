/// A value with all that is in it, as a text: what two values differ in shows wherever it stands.
package struct Structure {
  /// Says what is written for a value in place of its parts, or `nil`.
  private let replacing: (Any) -> String?

  package init(replacing: @escaping (Any) -> String? = { _ in nil }) { self.replacing = replacing }

  package func of(_ value: Any) -> String {
    if let text = replacing(value) { return text }
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.map { child in (child.label.map { "\($0): " } ?? "") + of(child.value) }
    switch mirror.displayStyle {
    case .none, .foreignReference: return "\(value)"
    case .enum where parts.isEmpty: return "\(value)"
    case .optional where parts.isEmpty: return "nil"
    default: return "\(type(of: value))(\(parts.joined(separator: ", ")))"
    }
  }
}
