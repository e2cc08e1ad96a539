import JSONSyntax
import Terraform
import Values

/// Which nodes of a selection refer to which nodes of one type, by certain attributes.
struct ReferrerIndex: Sendable {
  /// What tells such indices apart.
  struct Key: Hashable, LookupKey, Sendable {
    var target: NodeSelection
    var wanted: NodeSelection
    var attributes: String
  }

  private var referrers: [NodeID: [Reached]] = [:]
  /// Referrers whose way is lost: any node may be meant.
  private var lost: [Reached] = []

  init(
    target: NodeSelection, wanted: NodeSelection, names: [String]?, attributes: (String) -> Bool,
    navigator: inout Navigator
  ) {
    for referrer in navigator.graph.nodes(in: wanted) {
      for attribute in names ?? navigator.graph.referringAttributes(of: referrer) {
        addOrigins(
          of: referrer, AttributePath([.name(attribute)]), target: target, attributes: attributes,
          navigator: &navigator)
      }
    }
  }

  /// What refers to a node, or may.
  func referrers(to node: NodeID) -> [Reached] {
    let found = referrers[node] ?? []
    return lost.isEmpty ? found : found + lost.filter { !found.contains($0) }
  }

  private mutating func addOrigins(
    of referrer: NodeID, _ path: AttributePath, target: NodeSelection, attributes: (String) -> Bool,
    navigator: inout Navigator
  ) {
    let graph = navigator.graph
    let attribute = path.names
    let isMeant = attributes(attribute)
    if !isMeant, !graph.mayHaveBlocks(attribute, of: referrer) { return }
    for group in graph.leaves(of: graph.attribute(attribute, of: referrer), at: path, node: referrer) {
      guard isMeant || group.first.map({ attributes($0.path.names) }) ?? false else { continue }
      for reached in navigator.origins(of: group, wanted: target) {
        // What a node is called is no reference to itself.
        if reached == .node(referrer), IdentifierIndex.attributes.contains(attribute) { continue }
        add(reached, from: referrer, attribute, graph)
      }
    }
  }

  private mutating func add(
    _ reached: Reached, from referrer: NodeID, _ attribute: String, _ graph: ResourceGraph
  ) {
    switch reached {
    case .node(let node): append(.node(referrer), from: referrer, to: node)
    case .possible(let node, let reason): append(.possible(referrer, reason), from: referrer, to: node)
    case .choice(let alternatives):
      for alternative in alternatives { addAlternative(alternative, from: referrer, attribute, graph) }
    case .unresolved(let reason):
      let reason = Reason(.unresolved, "\(graph.address(of: referrer)).\(attribute): \(reason.text)")
      let reached = Reached.possible(referrer, reason)
      if !lost.endsWith(reached, from: referrer) { lost.append(reached) }
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
    append(.possible(referrer, reason), from: referrer, to: node)
  }

  private mutating func append(_ reached: Reached, from referrer: NodeID, to node: NodeID) {
    let isThere = referrers[node]?.endsWith(reached, from: referrer) ?? false
    if !isThere { referrers[node, default: []].append(reached) }
  }
}

extension [Reached] {
  /// Whether `reached` is among the last entries, those of one referrer: only it can have added the same before, and a
  /// node may have thousands of referrers.
  fileprivate func endsWith(_ reached: Reached, from referrer: NodeID) -> Bool {
    for entry in self.reversed() {
      if entry == reached { return true }
      switch entry {
      case .node(referrer), .possible(referrer, _): continue
      default: return false
      }
    }
    return false
  }
}
