import Diagnostics
import Findings
import Graph
import JSONSyntax
import Terraform
import Values

extension Integrity {
  /// Attributes that are named after one type, and are given the identity of another: a security group's id as the name
  /// of a subnet group.
  ///
  /// Only plain references are judged, and only where a type of that very name exists; types that are variants of it, by
  /// their names, are all right.
  static func referenceKinds(in graph: ResourceGraph) -> [Finding] {
    graph.blockRepresentatives.filter { graph.isResource($0) }.flatMap { node in
      graph.plainReferences(of: node, where: { AttributeKind.kind(of: $0) != nil }).compactMap { reference in
        let owner = graph.bareTypeName(of: node)
        let isType = { (type: String) in graph.hasType(type, near: node) }
        guard !AttributeKind.isNamed(in: reference),
          let wanted = AttributeKind(reference.path.names, of: owner, isType: isType)?.type,
          let target = graph.resourceNode(
            reference.mode, type: reference.type, name: reference.name, near: node),
          let given = AttributeKind(of: reference, isType: isType)?.type,
          !AttributeKind.mayStand(given, for: wanted)
        else { return nil }
        return finding(of: reference, wanted, node, graph.address(of: target), graph)
      }
    }
  }

  private static func finding(
    of reference: PlainReference, _ wanted: String, _ node: NodeID, _ target: String, _ graph: ResourceGraph
  ) -> Finding {
    let (address, path) = (graph.address(of: node), reference.path.description)
    return IntegrityRule.referenceKind.finding(
      at: address, attribute: path,
      "\(path) of \(address) takes \(wanted), and is given \(target).\(reference.attribute)",
      evidence: [
        Evidence(
          address: address, attribute: path, value: "\(target).\(reference.attribute)",
          expected: "a reference to \(wanted)")
      ], location: graph.place(of: node), constructPath: graph.constructPath(of: node))
  }
}
