import Diagnostics

extension Composer {
  /// Keys and values in pairs; a key that is no scalar, a merge key and a key that stands twice are reported.
  mutating func entries(_ collection: Open) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var seen = SeenKeys()
    let children = collection.children
    entries.reserveCapacity(children.count / 2)
    for index in stride(from: 0, to: children.count - 1, by: 2) {
      let key = children[index]
      guard case .scalar(let scalar) = nodes[key.index].content else {
        report("yaml-complex-key", "a key must be a text, not a list or a mapping", key)
        continue
      }
      if scalar.isPlain, scalar.text == "<<" {
        report(
          "yaml-merge-key", "merge keys are not part of YAML 1.2", key,
          help: "write the entries out, or use an alias for a whole value")
        continue
      }
      if let first = seen.first(scalar.text, key) {
        reportDuplicate(key, first: first, scalar.text)
        continue
      }
      entries.append(YAMLNode.Entry(key: key, value: children[index + 1]))
    }
    return entries
  }

  private mutating func reportDuplicate(_ key: YAMLNode.ID, first: YAMLNode.ID, _ text: String) {
    let note = Diagnostic.Note("first written here", at: place(of: first))
    diagnostics.append(
      Diagnostic(
        .error, "yaml-duplicate-key", "the key `\(text)` stands twice in one mapping", at: place(of: key),
        help: "keep one of them", notes: [note]))
  }

  private mutating func report(_ id: String, _ message: String, _ node: YAMLNode.ID, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, id, message, at: place(of: node), help: help))
  }

  private func place(of id: YAMLNode.ID) -> Place {
    source.place(nodes[id.index].start, nodes[id.index].end)
  }
}

/// The keys of one mapping so far; most have few, which are found faster without hashing.
private struct SeenKeys {
  private static let few = 12

  private var keys: [(text: String, key: YAMLNode.ID)] = []
  private var index: [String: YAMLNode.ID] = [:]

  /// Adds a key, or says where it stood before.
  mutating func first(_ text: String, _ key: YAMLNode.ID) -> YAMLNode.ID? {
    if keys.count < Self.few {
      for known in keys where known.text == text { return known.key }
      keys.append((text, key))
      return nil
    }
    if index.isEmpty { for known in keys { index[known.text] = known.key } }
    if let known = index[text] { return known }
    index[text] = key
    return nil
  }
}
