/// The cases of one `*.test.yaml`.
package struct TestFile: Sendable {
  /// The file as the user named it.
  package var name: String
  package var cases: [TestCase]

  package init(name: String, cases: [TestCase]) {
    self.name = name
    self.cases = cases
  }
}
