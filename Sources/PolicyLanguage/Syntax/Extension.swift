package import Diagnostics

/// Attributes that a pack derives for existing types, and those that a schema fails to mark as sensitive.
package final class Extension: Sendable {
  package let subjects: [TypePattern]
  package let fields: [Field]
  /// Attributes that are shown nowhere.
  package let sensitive: [String]
  package let place: Place

  package init(subjects: [TypePattern], fields: [Field], sensitive: [String], place: Place) {
    self.subjects = subjects
    self.fields = fields
    self.sensitive = sensitive
    self.place = place
  }
}
