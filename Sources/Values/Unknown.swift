/// A value that cannot be known yet.
package struct Unknown: Hashable, Sendable {
  /// Why.
  package var reason: Reason

  package init(_ reason: Reason) { self.reason = reason }
}
