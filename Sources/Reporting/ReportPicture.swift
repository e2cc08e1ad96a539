/// The resource graph of an input, for a report that draws it.
package struct ReportPicture: Hashable, Sendable {
  /// The input's path, as the report has it.
  package var input: String
  package var picture: GraphPicture

  package init(input: String, picture: GraphPicture) {
    self.input = input
    self.picture = picture
  }
}
