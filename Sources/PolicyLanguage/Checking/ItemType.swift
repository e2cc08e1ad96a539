import Schemas

/// What stands at a place of a path, as far as the loaded files tell.
enum ItemType {
  /// A node of one of the types, or a row of one of the views.
  case nodes([TypePattern])
  /// `node`: the engine's facts.
  case facts
  /// Blocks of a resource, or an object of such a shape.
  case blocks([SchemaBlock])
  /// A value in an attribute.
  case value
  /// A node or a value, nobody knows of what.
  case anything
}

/// A block as a provider's schema describes it.
struct SchemaBlock {
  var schema: ProviderSchema
  var attribute: SchemaAttribute

  var attributes: [String: SchemaAttribute] { schema.attributes(inside: attribute) }
}
