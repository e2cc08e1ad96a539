/// `name(a, b...)`, or `provider::aws::name(a)`.
package struct FunctionCall: Hashable, Sendable {
  /// As written, with its namespaces.
  package var name: String
  package var nameRange: Range<Int>
  package var arguments: [Expression]
  /// Whether the last argument is followed by `...`.
  package var expandsLast: Bool

  package init(name: String, nameRange: Range<Int>, arguments: [Expression], expandsLast: Bool) {
    self.name = name
    self.nameRange = nameRange
    self.arguments = arguments
    self.expandsLast = expandsLast
  }
}
