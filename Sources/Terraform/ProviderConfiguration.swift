package import JSONSyntax

/// A `provider` block, or the default one that a module's resources use.
package struct ProviderConfiguration: Sendable {
  /// As a block refers to it: `aws`, `aws.west` or `module.m:aws`.
  package var key: String
  /// The provider's local name.
  package var name: String
  package var alias: String?
  /// The address of the module that holds it, without instance keys; empty for the root.
  package var moduleAddress: String
  /// The module in `Model.modules` that holds it; `nil` where a plan names one that it has no configuration of.
  package var module: Int?
  /// The block, or the entry in `provider_config`; `nil` for the default one of a configuration that has no block for it.
  package var node: JSONNode?
  /// Its expressions by attribute.
  package var expressions: JSONNode?
}
