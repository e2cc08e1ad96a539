import Graph

/// A path that leads through a provider configuration, and the configuration.
struct ProviderValueKey: Hashable {
  var path: ObjectIdentifier
  var provider: NodeID
}
