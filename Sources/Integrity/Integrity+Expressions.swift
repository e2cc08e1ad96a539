import Findings
import Graph
import HCL
import JSONSyntax
import Terraform
import Values

extension Integrity {
  static func unparsableExpressions(in graph: ResourceGraph) -> [Finding] {
    graph.blockRepresentatives.flatMap { node -> [Finding] in
      guard let block = graph.configuredNode(of: node) else { return [] }
      return graph.model.templates(in: block).flatMap { attribute, place, text in
        Template.parse(text).problems.map { problem in
          let address = graph.address(of: node)
          return IntegrityRule.unparsableExpression.finding(
            at: address, attribute: attribute,
            "an expression in \(attribute) of \(address) cannot be read: \(problem.message)",
            evidence: [
              Evidence(
                address: address, attribute: attribute, expected: "an expression of Terraform's language",
                reason: problem.help)
            ],
            location: graph.place(of: node, attribute: AttributePath(beginningOf: attribute)) ?? place,
            constructPath: graph.constructPath(of: node))
        }
      }
    }
  }
}
