package import Findings
package import Graph
import Terraform

/// Looks for what Terraform would stop at before it plans; a plan has passed all of it.
package enum Integrity {
  /// What is wrong with a configuration; nothing for other forms.
  package static func findings(in graph: ResourceGraph) -> [Finding] {
    guard graph.model.form == .configuration else { return [] }
    return undeclaredReferences(in: graph) + dependencyCycles(in: graph) + undefinedTypes(in: graph)
      + undefinedAttributes(in: graph) + unparsableExpressions(in: graph)
  }
}
