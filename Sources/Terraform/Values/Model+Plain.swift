package import JSONSyntax
package import Values

/// The short way to values that a plan or a state knows, which most are.
extension Model {
  /// An attribute of which no part is unknown, null included; `nil` for all others, which `evaluatedAttribute` finds.
  package func plainAttribute(_ key: JSONSymbol, ofResource index: Int) -> Value? {
    guard form != .configuration, resources[index].sensitiveNames.isEmpty else { return nil }
    let body = resources[index].body
    let unknown = body.unknown.flatMap { document.member(key, of: $0) }
    if let unknown, holdsTrue(unknown) { return nil }
    let node = body.value.flatMap { document.member(key, of: $0) }
    if unknown == nil, node == nil || node.map({ document.kind(of: $0) }) == .null, body.sensitive == nil {
      return .null
    }
    let sensitive = body.sensitive.flatMap { document.member(key, of: $0) }
    let isThere = node.map { document.kind(of: $0) != .null } ?? false
    // Overlays without any `true` say nothing, but of a null, which may stand for a container.
    return decode(
      MergedValue(
        value: node, unknown: isThere ? nil : unknown,
        sensitive: sensitive.flatMap { holdsTrue($0) ? $0 : nil },
        isInsideSensitive: body.isInsideSensitive || isTrue(body.sensitive)))
  }
}
