package import Diagnostics

/// One way in which the rows of a view are written.
package final class RowSource: Sendable {
  /// A row per item at a path from every node of a type; per node where the path has no steps.
  package struct Each: Sendable {
    package var type: TypePattern
    /// From the node; follows no arrow.
    package var path: Path

    package init(_ type: TypePattern, _ path: Path) {
      self.type = type
      self.path = path
    }
  }

  package let each: [Each]
  /// Items of which this does not hold are left out.
  package let filter: Condition?
  package let fields: [Field]
  /// The fields of which each value gets a row of its own, in which the others of these are absent.
  package let expanded: [Field]
  package let place: Place

  package init(each: [Each], filter: Condition?, fields: [Field], expanding names: [String], place: Place) {
    self.each = each
    self.filter = filter
    self.fields = fields
    expanded = names.compactMap { name in fields.first { $0.name == name } }
    self.place = place
  }

  /// Whether each value of a field has a row of its own.
  package func expands(_ name: String) -> Bool { expanded.contains { $0.name == name } }

  /// The field with a name; `nil` where rows of this source lack it.
  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}
