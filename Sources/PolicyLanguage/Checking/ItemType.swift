/// What stands at a place of a path, as far as the loaded files tell.
enum ItemType {
  /// A node of one of the types, or a row of one of the views.
  case nodes([TypePattern])
  /// `node`: the engine's facts.
  case facts
  /// A value in an attribute.
  case value
  /// A node or a value, nobody knows of what.
  case anything
}
