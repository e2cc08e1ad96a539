package import JSONSyntax

/// A planned change of one resource instance.
package struct Change: Sendable {
  /// The entry in `resource_changes`.
  package var node: JSONNode
  /// The entry's `change`.
  package var change: JSONNode
  /// As Terraform writes it.
  package var address: String
}
