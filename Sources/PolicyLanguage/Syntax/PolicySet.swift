/// All that was loaded: policies in the order of their ids, the definitions that they share, and their parameters.
package struct PolicySet: Sendable {
  /// Sorted by id.
  package var policies: [Policy]
  /// A condition names its definition by the index here; one with arguments stands here once for each set of values.
  package var definitions: [Definition]
  /// What can be set from outside, sorted by name.
  package var parameters: [Parameter]

  package init(policies: [Policy] = [], definitions: [Definition] = [], parameters: [Parameter] = []) {
    self.policies = policies
    self.definitions = definitions
    self.parameters = parameters
  }
}
