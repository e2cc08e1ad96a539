/// All that was loaded: policies in the order of their ids, and the definitions that they share.
package struct PolicySet: Sendable {
  /// Sorted by id.
  package var policies: [Policy]
  /// A condition names its definition by the index here.
  package var definitions: [Definition]

  package init(policies: [Policy] = [], definitions: [Definition] = []) {
    self.policies = policies
    self.definitions = definitions
  }
}
