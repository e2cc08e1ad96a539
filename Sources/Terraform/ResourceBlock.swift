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
  /// The key of its provider configuration, as `aws`, `aws.west` or `module.m:aws`.
  package var providerKey: String?
}
