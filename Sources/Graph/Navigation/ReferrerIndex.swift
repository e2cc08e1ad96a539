import JSONSyntax
import Terraform
import Values

/// Which nodes of a selection refer to which nodes of one type, by certain attributes.
struct ReferrerIndex {
  /// What tells such indices apart.
  struct Key: Hashable {
    var target: NodeSelection
    var wanted: NodeSelection
    var attributes: String
  }

  private var referrers: [NodeID: [Reached]] = [:]
  /// The references whose way is lost: any node may be meant.
  private var lost: [Reached] = []

  init(
    target: NodeSelection, wanted: NodeSelection, attributes: (String) -> Bool, navigator: inout Navigator
  ) {
    for referrer in navigator.graph.nodes(in: wanted) {
      for attribute in navigator.graph.referringAttributes(of: referrer) where attributes(attribute) {
        add(referrer, attribute, target: target, navigator: &navigator)
      }
    }
  }

  func referrers(to node: NodeID) -> [Reached] { (referrers[node] ?? []) + lost }

  private mutating func add(
    _ referrer: NodeID, _ attribute: String, target: NodeSelection, navigator: inout Navigator
  ) {
    let graph = navigator.graph
    let path = AttributePath([.name(attribute)])
    for group in graph.leaves(of: graph.attribute(attribute, of: referrer), at: path, node: referrer) {
      for reached in navigator.origins(of: group, wanted: target) {
        add(reached, from: referrer, attribute, graph)
      }
    }
  }

  private mutating func add(
    _ reached: Reached, from referrer: NodeID, _ attribute: String, _ graph: ResourceGraph
  ) {
    switch reached {
    case .node(let node): append(.node(referrer), to: node)
    case .possible(let node, let reason): append(.possible(referrer, reason), to: node)
    case .choice(let alternatives):
      for alternative in alternatives { addAlternative(alternative, from: referrer, attribute, graph) }
    case .unresolved(let reason):
      lost.append(
        .unresolved(Reason(.unresolved, "\(graph.address(of: referrer)).\(attribute): \(reason.text)")))
    case .literal, .nothing: break
    }
  }

  private mutating func addAlternative(
    _ alternative: Reached, from referrer: NodeID, _ attribute: String, _ graph: ResourceGraph
  ) {
    guard case .node(let node) = alternative else {
      return add(alternative, from: referrer, attribute, graph)
    }
    let reason = Reason(
      .undecided,
      "\(graph.address(of: referrer)).\(attribute) is one of several, \(graph.address(of: node)) among them")
    append(.possible(referrer, reason), to: node)
  }

  private mutating func append(_ reached: Reached, to node: NodeID) {
    if referrers[node]?.contains(reached) != true { referrers[node, default: []].append(reached) }
  }
}
