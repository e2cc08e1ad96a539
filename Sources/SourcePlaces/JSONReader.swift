import JSONSyntax

/// Reads the same of a JSON configuration.
///
/// <https://developer.hashicorp.com/terraform/language/syntax/json>
struct JSONReader {
  /// How many labels the blocks of a type have.
  private static let labels = [
    "resource": 2, "data": 2, "ephemeral": 2, "variable": 1, "output": 1, "module": 1, "provider": 1,
    "locals": 0, "terraform": 0,
  ]

  let document: JSONDocument

  var items: [SourceItem] {
    document.members(of: document.root).flatMap { key, value in
      let type = document.name(of: key)
      return Self.labels[type].map { blocks(type, [], value, labels: $0) } ?? []
    }
  }

  /// The blocks below a key: an object, or a list of them, for each label. One alone stands where its key does.
  private func blocks(_ type: String, _ labels: [String], _ value: JSONNode, labels missing: Int)
    -> [SourceItem]
  {
    let bodies = document.kind(of: value) == .array ? Array(document.elements(of: value)) : [value]
    return bodies.flatMap { body -> [SourceItem] in
      guard missing > 0 else {
        let place = bodies.count == 1 ? value : body
        return [SourceItem(name: type, labels: labels, location: .json(place), children: content(of: body))]
      }
      return document.members(of: body).flatMap { key, inner in
        blocks(type, labels + [document.name(of: key)], inner, labels: missing - 1)
      }
    }
  }

  /// What stands in a block: keys, with what stands in theirs. Documents are bounded in depth.
  private func content(of value: JSONNode) -> [SourceItem] {
    document.members(of: value).flatMap { key, inner -> [SourceItem] in
      let name = document.name(of: key)
      if name == "dynamic" { return blocks(name, [], inner, labels: 1) }
      var item = SourceItem(name: name, location: .json(inner))
      if name == "source" { item.literal = document.string(inner) }
      let elements = document.kind(of: inner) == .array ? Array(document.elements(of: inner)) : [inner]
      if elements.count == 1 { item.children = content(of: elements[0]) }
      return [item]
    }
  }
}
