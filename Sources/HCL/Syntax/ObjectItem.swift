/// One `key = value` of an object constructor.
package struct ObjectItem: Hashable, Sendable {
  /// A bare name is a `literal` of its text; `(name)` is a reference.
  package var key: Expression
  package var value: Expression

  package init(key: Expression, value: Expression) {
    self.key = key
    self.value = value
  }
}
