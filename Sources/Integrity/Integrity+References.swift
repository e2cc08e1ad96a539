import Diagnostics
import Findings
import Graph
import Terraform
import Values

extension Integrity {
  static func undeclaredReferences(in graph: ResourceGraph) -> [Finding] {
    var seen: Set<Finding> = []
    let addresses = graph.allNodes.map { graph.address(of: $0) }
    return graph.undeclaredReferences().compactMap { undeclared in
      let address = graph.address(of: undeclared.from)
      let meant = subject(of: undeclared.reference)
      let nearest = nearestWord(to: meant, among: addresses).map { ": did you mean \($0)?" } ?? ""
      var finding = IntegrityRule.undeclaredReference.finding(
        at: address, attribute: undeclared.attribute,
        "\(address) refers to \(meant), which is not declared\(nearest)",
        evidence: [
          Evidence(
            address: address, attribute: undeclared.attribute, value: undeclared.reference.text,
            expected: "a reference to what is declared")
        ],
        location: graph.place(
          of: undeclared.from, attribute: AttributePath(beginningOf: undeclared.attribute))
          ?? graph.place(of: undeclared.from), constructPath: graph.constructPath(of: undeclared.from))
      if !graph.isWholeModule(around: undeclared.from) {
        // Another file of the module may declare it.
        finding.verdict = .unknown
        finding.evidence[0].reason = "other files of the module were not read"
      }
      return seen.insert(finding).inserted ? finding : nil
    }
  }

  /// What a reference means, as its address.
  private static func subject(of reference: Reference) -> String {
    switch reference.subject {
    case .resource(let mode, let type, let name, _): "\(mode == .data ? "data." : "")\(type).\(name)"
    case .module(let name, _): "module.\(name)"
    case .variable(let name): "var.\(name)"
    case .local(let name): "local.\(name)"
    case .each, .count, .environment: reference.text
    }
  }
}
