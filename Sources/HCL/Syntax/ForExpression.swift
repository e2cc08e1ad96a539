/// `[for k, v in c : value if condition]`, or `{for k, v in c : key => value... if condition}`.
package struct ForExpression: Hashable, Sendable {
  /// The first of two names.
  package var keyName: String?
  package var valueName: String
  package var collection: Expression
  /// Where it is there, an object is made.
  package var key: Expression?
  package var value: Expression
  package var condition: Expression?
  /// Whether values of one key are collected (`...`).
  package var groups: Bool

  package init(
    keyName: String?, valueName: String, collection: Expression, key: Expression?, value: Expression,
    condition: Expression?, groups: Bool
  ) {
    self.keyName = keyName
    self.valueName = valueName
    self.collection = collection
    self.key = key
    self.value = value
    self.condition = condition
    self.groups = groups
  }
}
