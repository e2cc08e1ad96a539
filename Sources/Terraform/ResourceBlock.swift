package import JSONSyntax

/// A `resource` or `data` block of the configuration, of which each instance is one resource.
package struct ResourceBlock: Sendable {
  /// The module in `Model.modules` that holds the block.
  package var module: Int
  package var mode: ResourceMode
  /// The type in `Model.types`.
  package var type: Int32
  package var name: String
  /// The block's entry in `configuration`.
  package var node: JSONNode
  /// The block's expressions by attribute; `nil` where there are none.
  package var expressions: JSONNode?
  /// The key of its provider configuration, as `aws`, `aws.west` or `module.m:aws`; of a configuration the name that
  /// it has in the block's own module.
  package var providerKey: String?
  /// The configuration in `Model.providers` that it uses; `nil` where the document has none.
  package var provider: Int?
}
