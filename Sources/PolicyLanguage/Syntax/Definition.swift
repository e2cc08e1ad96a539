package import Diagnostics

/// A condition with a name, about nodes of certain types.
package struct Definition: Sendable {
  package var name: String
  /// The types that it is about; it is unknown of a node of any other.
  package var about: [TypePattern]
  package var holds: Condition
  /// Where the name stands.
  package var place: Place

  package init(name: String, about: [TypePattern], holds: Condition, place: Place) {
    self.name = name
    self.about = about
    self.holds = holds
    self.place = place
  }
}
