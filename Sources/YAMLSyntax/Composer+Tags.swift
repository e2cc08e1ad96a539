import Diagnostics

private let core = "tag:yaml.org,2002:"

extension Composer {
  /// What a scalar stands for, by its tag where it has one, by the core schema where it is plain.
  mutating func value(
    _ text: String, _ style: YAMLScalar.Style, _ tag: String?, _ event: Event
  ) -> YAMLScalar.Value {
    guard let tag else { return style == .plain ? YAMLScalar.Value(plain: text) : .string(text) }
    if tag == "!" || tag == core + "str" { return .string(text) }
    let value = YAMLScalar.Value(plain: text)
    guard let kind = scalarTags[tag] else {
      reportUnknown(tag, event)
      return value
    }
    if kind != value.tagKind {
      diagnostics.append(error("yaml-wrong-tag", "`\(text)` is not what its tag says", event))
    }
    return value
  }

  /// A collection may only be tagged as what it is.
  mutating func checkTag(of collection: Open, _ event: Event) {
    guard let tag = collection.properties.tag, tag != "!" else { return }
    guard tag != core + (collection.isMapping ? "map" : "seq") else { return }
    let start = source.position(scalars: event.start)
    let place = source.place(min(collection.start, start), nodes[collection.id.index].end)
    diagnostics.append(
      Diagnostic(
        .error, "yaml-unknown-tag", "the tag `\(tag)` is not known here", at: place, help: "leave it out"))
  }

  private mutating func reportUnknown(_ tag: String, _ event: Event) {
    diagnostics.append(
      error("yaml-unknown-tag", "the tag `\(tag)` is not known here", event, help: "leave it out"))
  }
}

/// The sorts of scalar that a tag of the core schema can name.
private enum TagKind { case null, bool, number, string }

private let scalarTags: [String: TagKind] = [
  core + "null": .null, core + "bool": .bool, core + "int": .number, core + "float": .number,
]

extension YAMLScalar.Value {
  fileprivate var tagKind: TagKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number, .notFinite: .number
    case .string: .string
    }
  }
}
