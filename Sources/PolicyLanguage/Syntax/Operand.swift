/// What a value is compared with.
package enum Operand: Sendable {
  case literal(Literal)
  /// The one value at a path from the current item.
  case path(Path)
}
