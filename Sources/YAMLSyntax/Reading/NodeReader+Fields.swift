extension NodeReader {
  /// The entries of a mapping by key; keys that it cannot have are reported and left out.
  package mutating func fields(_ node: YAMLNode.ID, _ keys: KeySet) -> [String: YAMLNode.Entry]? {
    guard let entries = yaml.entries(node) else {
      reportWrongKind("\(keys.owner), which is a mapping", at: node)
      return nil
    }
    var fields: [String: YAMLNode.Entry] = [:]
    for entry in entries {
      guard let key = yaml.scalar(entry.key)?.text else { continue }
      if keys.known.contains(key) {
        fields[key] = entry
      } else if keys.notYet.contains(key) {
        reportNotSupported("`\(key)`", at: entry.key)
      } else {
        report(
          "\(Self.idPrefix)-unknown-key", "\(keys.owner) has no key `\(key)`", at: entry.key,
          help: keys.help(for: key))
      }
    }
    return fields
  }

  /// The elements of a list that is not empty.
  package mutating func list(_ node: YAMLNode.ID, of what: String) -> [YAMLNode.ID]? {
    guard case .sequence(let elements) = yaml[node].content else {
      reportWrongKind("a list of \(what)", at: node)
      return nil
    }
    guard !elements.isEmpty else {
      report(
        "\(Self.idPrefix)-empty-list", "the list of \(what) is empty", at: node, help: "write at least one")
      return nil
    }
    return elements
  }

  /// The elements of a list, or one scalar as a list of itself.
  package mutating func scalars(_ node: YAMLNode.ID, of what: String) -> [YAMLNode.ID]? {
    switch yaml[node].content {
    case .scalar: return [node]
    case .sequence: return list(node, of: what)
    case .mapping:
      reportWrongKind("\(what), one or a list", at: node)
      return nil
    }
  }

  /// The text of a scalar that is not null, as it is spelt.
  package mutating func text(_ node: YAMLNode.ID, _ what: String) -> String? {
    guard let scalar = yaml.scalar(node), scalar.value != .null else {
      reportWrongKind(what, at: node)
      return nil
    }
    return scalar.text
  }

  /// A scalar that is true or false.
  package mutating func flag(_ node: YAMLNode.ID) -> Bool? {
    if case .bool(let value) = yaml.scalar(node)?.value { return value }
    reportWrongKind("`true` or `false`", at: node)
    return nil
  }

  /// A text that says something.
  package mutating func sentence(_ node: YAMLNode.ID, _ what: String) -> String? {
    guard let text = text(node, what) else { return nil }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report("\(Self.idPrefix)-wrong-kind", "expected \(what), found an empty one", at: node)
      return nil
    }
    return text
  }
}
