/// What libyaml says about the next part of the text; marks count Unicode scalars from the start.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(text: String, style: YAMLScalar.Style, properties: Properties)
    case sequenceStart(Properties)
    case mappingStart(Properties)
    case sequenceEnd, mappingEnd
  }

  /// What may stand before a node.
  struct Properties {
    var anchor: String?
    var tag: String?
    /// Whether a collection is written with brackets or braces.
    var isFlow = false
  }

  var kind: Kind
  var start: Int
  var end: Int
}
