import JSONSyntax

/// A block or an attribute, with what stands in it; values are not kept.
struct SourceItem {
  /// Where it stands: bytes of a text, or a value of a JSON document, whose key is meant.
  enum Location {
    case text(Range<Int>)
    case json(JSONNode)
  }

  /// The type of a block or the name of an attribute.
  var name: String
  /// As `aws_instance` and `web` of a resource.
  var labels: [String] = []
  var location: Location
  var children: [SourceItem] = []
  /// The text of a module call's `source`, where it is a plain one.
  var literal: String?

  /// The block that a `dynamic` one makes, and any other as it is.
  ///
  /// <https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks>
  var expanded: SourceItem {
    guard name == "dynamic", labels.count == 1 else { return self }
    let content = children.first { $0.name == "content" }
    return SourceItem(name: labels[0], location: location, children: content?.children ?? [])
  }
}
