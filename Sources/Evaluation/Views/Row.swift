import PolicyLanguage
import Values

/// A row of a view: a resource, a block or a part of a decoded text, seen through the fields of the view.
///
/// A class: rows are compared by what they are, and keep the fields that were asked for.
final class Row {
  /// The index of the view in `PolicySet.views`.
  let view: Int
  /// What the row is made of; its fields start there.
  let base: Item
  let source: RowSource
  /// The fields that were expanded, of which the row has one value.
  let expanded: [String: Element]
  /// Why the row may not be there.
  let doubt: Reason?
  /// Whether the row stands for any number of rows, since their list is not known; then there is a doubt, too.
  let isMany: Bool
  /// Its place among the rows of the view.
  var index = 0
  /// What the fields yielded, while the evaluator does not explain.
  var fields: [String: [Element]] = [:]

  init(
    view: Int, base: Item, source: RowSource, expanded: [String: Element] = [:], doubt: Reason?, isMany: Bool
  ) {
    self.view = view
    self.base = base
    self.source = source
    self.expanded = expanded
    self.doubt = doubt
    self.isMany = isMany
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
