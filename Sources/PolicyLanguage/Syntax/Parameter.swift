package import Diagnostics

/// A value that whoever runs the policies can set.
package struct Parameter: Sendable {
  package var name: String
  package var type: ParameterType
  /// What it is where nobody sets it.
  package var defaultValue: Literal
  /// What it is in this set of policies.
  package var value: Literal
  /// What it is for, in the author's words.
  package var description: String?
  /// Where the name stands.
  package var place: Place

  package init(
    name: String, type: ParameterType, defaultValue: Literal, value: Literal, description: String? = nil,
    place: Place
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.value = value
    self.description = description
    self.place = place
  }
}
