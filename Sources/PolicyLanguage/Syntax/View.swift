package import Diagnostics

/// Rows of one shape, made of what nodes of different types say each in its own way.
package final class View: Sendable {
  package let name: String
  package let sources: [RowSource]
  /// Where the name stands.
  package let place: Place
  /// The fields of all sources, sorted; a row lacks those that its own source does not have.
  package let fieldNames: [String]
  /// Those of which a row has one value in some source.
  package let expandedNames: [String]
  /// All others.
  package let otherNames: [String]

  package init(name: String, sources: [RowSource], place: Place) {
    self.name = name
    self.sources = sources
    self.place = place
    fieldNames = Set(sources.flatMap { $0.fields.map(\.name) }).sorted()
    let expanded = Set(sources.flatMap { $0.expanded.map(\.name) })
    expandedNames = fieldNames.filter { expanded.contains($0) }
    otherNames = fieldNames.filter { !expanded.contains($0) }
  }

  /// Where a field stands among the names; `nil` where rows have none of that name.
  package func index(ofField name: String) -> Int? {
    var low = 0
    var high = fieldNames.count
    while low < high {
      let middle = (low + high) / 2
      if fieldNames[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < fieldNames.count && fieldNames[low] == name ? low : nil
  }
}
