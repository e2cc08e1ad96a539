import PolicyLanguage
import Values

/// A row of a view: a resource, a block or a part of a decoded text, seen through the fields of the view.
///
/// A class: rows are compared by what they are. What evaluators find out about a row they keep themselves, since several
/// share it.
final class Row: Sendable {
  /// The index of the view in `PolicySet.views`.
  let view: Int
  /// What the row is made of; its fields start there.
  let base: Item
  let source: RowSource
  /// The one value of an expanded field that the row has; all others of these are absent.
  let expanded: Expanded?
  /// Why the row may not be there.
  let doubt: Reason?
  /// Whether the row stands for any number of rows, since their list is not known; then there is a doubt, too.
  let isMany: Bool
  /// Its place among the rows of the view; `nil` before it is known which of them repeat others.
  let index: Int?
  /// What fields yielded when the row was compared with others, by their index in the view.
  let compared: [[Element]?]

  /// A value of a field.
  struct Expanded: Sendable {
    var field: Field
    var value: Element
  }

  init(
    view: Int, base: Item, source: RowSource, expanded: Expanded? = nil, doubt: Reason?, isMany: Bool
  ) {
    self.view = view
    self.base = base
    self.source = source
    self.expanded = expanded
    self.doubt = doubt
    self.isMany = isMany
    index = nil
    compared = []
  }

  /// The same row at its place among the others.
  init(_ row: Row, at index: Int, compared: [[Element]?]) {
    view = row.view
    base = row.base
    source = row.source
    expanded = row.expanded
    doubt = row.doubt
    isMany = row.isMany
    self.index = index
    self.compared = compared
  }

  /// The row as a path yields it.
  var element: Element {
    let item = Item(self)
    return doubt.map { .possible(item, $0) } ?? .sure(item)
  }

  /// Whether the row is a resource of its own, not a part of one.
  var isSeparate: Bool { base.node != nil }
}

extension Row: Equatable {
  static func == (left: Row, right: Row) -> Bool { left === right }
}
