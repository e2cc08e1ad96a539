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

  /// Whether an attribute is a map of which nothing is unknown or sensitive, and another map has all its keys.
  package func holdsKnown(_ key: JSONSymbol, ofResource index: Int, within whole: Object) -> Bool {
    guard resources[index].sensitiveNames.isEmpty, !resources[index].body.isInsideSensitive,
      let node = resources[index].body.value.flatMap({ document.member(key, of: $0) }),
      document.kind(of: node) == .object
    else { return false }
    for overlay in [resources[index].body.unknown, resources[index].body.sensitive] {
      guard let overlay else { continue }
      if isTrue(overlay) { return false }
      if let part = document.member(key, of: overlay), holdsTrue(part) { return false }
    }
    var position = 0
    for (key, _) in document.members(of: node) {
      let name = document.name(of: key)
      while position < whole.members.count, whole.members[position].name != name { position += 1 }
      if position == whole.members.count { return false }
    }
    return true
  }

  /// Whether an attribute is a map that has known values that are not null for some keys.
  package func holdsValues(
    of keys: [JSONSymbol], in attribute: JSONSymbol, ofResource index: Int
  ) -> Bool {
    guard let node = resources[index].body.value.flatMap({ document.member(attribute, of: $0) }) else {
      return false
    }
    let unknown = resources[index].body.unknown.flatMap { document.member(attribute, of: $0) }
    if let unknown, holdsTrue(unknown) { return false }
    return document.holdsValues(of: keys, in: node)
  }
}
