/// `number_of`: how many items a path yields.
package final class Count: Sendable {
  package let path: Path
  /// Items of which this does not hold are left out.
  package let filter: Condition?
  /// Whether equal values count once.
  package let isDistinct: Bool
  /// What the number has to pass.
  package let test: Test

  package init(_ path: Path, filter: Condition? = nil, isDistinct: Bool = false, test: Test) {
    self.path = path
    self.filter = filter
    self.isDistinct = isDistinct
    self.test = test
  }
}
