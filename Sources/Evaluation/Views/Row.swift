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
  /// The one value of an expanded field that the row has; all others of these are absent.
  let expanded: Expanded?
  /// Why the row may not be there.
  let doubt: Reason?
  /// Whether the row stands for any number of rows, since their list is not known; then there is a doubt, too.
  let isMany: Bool
  /// Its place among the rows of the view.
  var index = 0
  /// What the fields yielded, by their index in the view; kept while the evaluator does not explain.
  private var fields: [[Element]?] = []
  /// What definitions without arguments say of the row, likewise.
  var truths: [Int: Truth] = [:]

  /// A value of a field.
  struct Expanded {
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
  }

  /// What a field yielded, by its index in the view; `nil` where it was not asked for.
  subscript(field: Int) -> [Element]? {
    get { field < fields.count ? fields[field] : nil }
    set {
      while fields.count <= field { fields.append(nil) }
      fields[field] = newValue
    }
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
