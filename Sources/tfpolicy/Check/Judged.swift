import Graph
import PolicyLanguage

/// An input as it was judged.
final class Judged {
  let graph: ResourceGraph
  /// `nil` where the policies have mistakes.
  let policies: PolicySet?

  init(_ graph: ResourceGraph, by policies: PolicySet?) {
    self.graph = graph
    self.policies = policies
  }
}
