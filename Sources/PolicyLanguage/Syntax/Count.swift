/// `number_of`: how many items a path yields.
package struct Count: Sendable {
  package var path: Path
  /// Items of which this does not hold are left out.
  package var filter: Condition?
  /// Whether equal values count once.
  package var isDistinct: Bool
  /// What the number has to pass.
  package var test: Test

  package init(_ path: Path, filter: Condition? = nil, isDistinct: Bool = false, test: Test) {
    self.path = path
    self.filter = filter
    self.isDistinct = isDistinct
    self.test = test
  }
}
