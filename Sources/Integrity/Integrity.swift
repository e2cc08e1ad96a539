package import Findings
package import Graph
import Terraform

/// Looks for what Terraform would stop at before it plans, which a plan has passed, and for what the provider will refuse.
package enum Integrity {
  /// What is wrong with a configuration, or with the references of a plan; nothing for a state.
  package static func findings(in graph: ResourceGraph) -> [Finding] {
    switch graph.model.form {
    case .plan: return referenceKinds(in: graph)
    case .state: return []
    case .configuration: break
    }
    return undeclaredReferences(in: graph) + dependencyCycles(in: graph) + undefinedTypes(in: graph)
      + undefinedAttributes(in: graph) + unparsableExpressions(in: graph)
      + referenceKinds(in: graph)
  }
}
