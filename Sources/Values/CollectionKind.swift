/// What kind of collection a list or an object is, as Terraform's type system tells them apart.
///
/// Policies do not: to them a set is a list in the order of the input. Expressions do: `[1] == tolist([1])` is false.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/type-constraints>
package enum CollectionKind: UInt8, Hashable, Sendable {
  /// A tuple or an object, whose elements have types of their own.
  case structural
  /// A list or a map, whose elements have one type.
  case uniform
  /// A set: each element once.
  case set
}
