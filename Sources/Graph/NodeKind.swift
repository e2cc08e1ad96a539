/// What a node of a resource graph stands for.
package enum NodeKind: UInt8, Hashable, Sendable, CaseIterable {
  /// An instance of a managed resource.
  case resource
  /// An instance of a data source.
  case data
  /// A module call, in each instance of the module that holds it.
  case module
  case output
  case variable
  /// A local value; a plan does not carry them.
  case local
  /// A provider configuration.
  case provider
  /// The settings block.
  case terraform
  /// A planned change of a resource instance.
  case change
  /// The whole document.
  case document
}
