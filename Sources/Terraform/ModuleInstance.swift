/// One instance of a module, as `module.network["eu"]`.
package struct ModuleInstance: Sendable {
  /// The module in `Model.modules`; `nil` where the configuration has none of that name.
  package var module: Int?
  /// The instance that holds the call; `nil` for a root.
  package var parent: Int?
  /// The name of the call; empty for the root.
  package var name: String
  package var key: InstanceKey
  /// As Terraform writes it; empty for the root.
  package var address: String
}
