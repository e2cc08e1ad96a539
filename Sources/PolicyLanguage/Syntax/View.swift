package import Diagnostics

/// Rows of one shape, made of what nodes of different types say each in its own way.
package final class View: Sendable {
  package let name: String
  package let sources: [RowSource]
  /// Where the name stands.
  package let place: Place
  /// The fields of all sources, sorted; a row lacks those that its own source does not have.
  package let fieldNames: [String]
  private let indices: [String: Int]

  package init(name: String, sources: [RowSource], place: Place) {
    self.name = name
    self.sources = sources
    self.place = place
    fieldNames = Set(sources.flatMap { $0.fields.map(\.name) }).sorted()
    indices = Dictionary(uniqueKeysWithValues: fieldNames.enumerated().map { ($1, $0) })
  }

  /// Where a field stands among the names; `nil` where rows have none of that name.
  package func index(ofField name: String) -> Int? { indices[name] }
}
