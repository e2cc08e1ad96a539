package import Diagnostics

/// A condition with a name, about nodes of certain types.
package struct Definition: Sendable {
  package var name: String
  /// The types that it is about; it is unknown of a node of any other.
  package var about: [TypePattern]
  package var holds: Condition
  /// How many arguments it takes from the place where it is named; those that are written out are part of `holds`.
  package var argumentCount: Int
  /// Where the name stands.
  package var place: Place

  package init(name: String, about: [TypePattern], holds: Condition, argumentCount: Int = 0, place: Place) {
    self.name = name
    self.about = about
    self.holds = holds
    self.argumentCount = argumentCount
    self.place = place
  }
}
