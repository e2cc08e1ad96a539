/// What a value is compared with.
package enum Operand: Sendable {
  case literal(Literal)
  /// The one value at a path from the current item.
  case path(Path)
  /// A text of which parts stand at paths from the current item.
  case text([TextPart])
  /// What the caller of a definition gave for the argument with this index in `Condition.Kind.definition`.
  case argument(Int, name: String)

  /// A part of a text.
  package enum TextPart: Sendable {
    case text(String)
    case path(Path)
  }
}

/// What a value is compared with one by one.
package enum Operands: Sendable {
  case listed([Operand])
  /// The elements of the list that the operand stands for.
  case elements(of: Operand)
}
