/// A value that cannot be known yet.
package struct Unknown: Hashable, Sendable {
  /// Why.
  package var reason: Reason
  /// What the text will encode, where that is known: the argument of `jsonencode`, in which some parts are not.
  ///
  /// The text itself is unknown; a policy looks inside by it, and decoding the text gives it back.
  package var structure: Value?

  package init(_ reason: Reason, encodes structure: Value? = nil) {
    self.reason = reason
    self.structure = structure
  }
}
