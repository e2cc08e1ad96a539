import Diagnostics

/// What came out of files so far; that of a file with mistakes is partial.
struct CompiledParts {
  var policies: [Policy] = []
  /// Definitions by their index in the set.
  var definitions: [Int: Definition] = [:]
  /// Views by their index in the set.
  var views: [Int: View] = [:]
  /// In the order of the files.
  var extensions: [Extension] = []
  /// The definitions that each definition or view names.
  var uses: [Part: [PartUse]] = [:]
  /// The parameters that are named somewhere.
  var usedParameters: Set<String> = []
  /// The definitions that are named somewhere, by their index as they are written.
  var usedDefinitions: Set<Int> = []
  /// The views that are named somewhere, by their index.
  var usedViews: Set<Int> = []
  /// The arguments that their own definition does not name.
  var unusedArguments: [(name: String, definition: String, place: Place)] = []

  mutating func append(_ other: CompiledParts) {
    policies += other.policies
    definitions.merge(other.definitions) { first, _ in first }
    views.merge(other.views) { first, _ in first }
    extensions += other.extensions
    uses.merge(other.uses) { first, _ in first }
    usedParameters.formUnion(other.usedParameters)
    usedDefinitions.formUnion(other.usedDefinitions)
    usedViews.formUnion(other.usedViews)
    unusedArguments += other.unusedArguments
  }
}
