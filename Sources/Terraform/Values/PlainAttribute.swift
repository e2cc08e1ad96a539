import JSONSyntax

/// What a plain reference as `"${aws_vpc.main.id}"` names: an attribute of a resource or data source, by numbers where there are.
struct PlainAttribute: Sendable {
  /// Whether it is an attribute of a resource or of a data source.
  var mode: ResourceMode
  /// The type in `Model.types`.
  var type: Int32
  /// The name of the block.
  var name: String
  /// The attribute that is named.
  var attribute: String
  /// `nil` where no object of the document has such a key.
  var symbol: JSONSymbol?
}
