import Graph
import Values

/// A path that leads through a provider configuration, and the configuration.
struct ProviderValueKey: LookupKey {
  var path: ObjectIdentifier
  var provider: NodeID

  var lookupHash: Int { path.lookupHash &+ Int(provider.index) }
}
