/// How much a document may hold, so that no input takes all memory or time.
package struct YAMLLimits: Sendable {
  /// Bytes of the text.
  package var bytes = 4 << 20
  /// Collections inside each other, aliases followed.
  package var depth = 64
  /// Scalars, sequences and mappings that are written.
  package var nodes = 500_000
  /// Aliases that are written.
  package var aliases = 1_000
  /// Nodes once every alias is replaced by what it stands for.
  package var expandedNodes = 500_000

  package init() {}
}
