/// All that was loaded: policies in the order of their ids, and what they share.
package struct PolicySet: Sendable {
  /// Sorted by id.
  package var policies: [Policy]
  /// A condition names its definition by the index here; one with arguments stands here once for each set of values.
  package var definitions: [Definition]
  /// A type names its view by the index here.
  package var views: [View]
  package var extensions: [Extension]
  /// What can be set from outside, sorted by name.
  package var parameters: [Parameter]

  package init(
    policies: [Policy] = [], definitions: [Definition] = [], parameters: [Parameter] = [], views: [View] = [],
    extensions: [Extension] = []
  ) {
    self.policies = policies
    self.definitions = definitions
    self.views = views
    self.extensions = extensions
    self.parameters = parameters
  }
}
