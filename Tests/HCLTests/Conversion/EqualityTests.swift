import HCL
import Testing
import Values

/// What `terraform console` says of `left == right`.
@Suite struct EqualityTests {
  struct Row: Sendable {
    var left: Value
    var right: Value
    var expected: String

    init(_ left: Value, _ right: Value, _ expected: String) {
      self.left = left
      self.right = right
      self.expected = expected
    }
  }

  private static let rows: [Row] = [
    Row(1, 1, "true"),
    Row(1, "1", "false"),
    Row(true, "true", "false"),
    Row(nil, nil, "true"),
    Row(nil, "a", "false"),
    Row("a", "b", "false"),
    Row([1], [1], "true"),
    Row([1], .uniformList([1]), "false"),
    Row(.uniformList([1]), .uniformList([1]), "true"),
    Row(.set([2, 1]), .set([1, 2]), "true"),
    Row(.set([1]), .set([1, 2]), "false"),
    Row(["a": 1], ["a": 1], "true"),
    Row(["a": 1], ["b": 1], "false"),
    Row(["a": 1], .map(["a": 1]), "false"),
    Row([1], ["a": 1], "false"),
    Row(.later, 1, "unknown"),
    Row(nil, .later, "unknown"),
    Row([.later, 1], [1, 2], "false"),
    Row([.later, 1], [1, 1], "unknown"),
    Row([.later], [1, 2], "false"),
    Row(["a": .later, "b": 1], ["a": 1, "b": 2], "false"),
    Row(["a": .later], ["a": 1], "unknown"),
    Row(.set([.later, 1]), .set([1, 2]), "unknown"),
    Row(.secret(1), 1, "secret(true)"),
    Row([.secret(1)], [2], "secret(false)"),
    Row(.secret(.later), 1, "secret(unknown)"),
  ]

  @Test(arguments: rows)
  func equality(_ row: Row) {
    #expect(notation(valuesAreEqual(row.left, row.right)) == row.expected)
    #expect(notation(valuesAreEqual(row.right, row.left)) == row.expected)
  }
}
