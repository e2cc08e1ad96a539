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

  mutating func append(_ other: CompiledParts) {
    policies += other.policies
    definitions.merge(other.definitions) { first, _ in first }
    views.merge(other.views) { first, _ in first }
    extensions += other.extensions
    uses.merge(other.uses) { first, _ in first }
    usedParameters.formUnion(other.usedParameters)
  }
}
