import Graph
import Patterns
import PolicyLanguage
import Terraform
import Values

/// Turns the patterns of policies into selections of one graph's nodes, each pattern once.
struct Selections {
  private let graph: ResourceGraph
  private var found = Lookup<TypePattern, [NodeSelection]>()

  init(_ graph: ResourceGraph) { self.graph = graph }

  /// The selection that a pattern means; `nil` where no node can fit.
  mutating func selection(_ pattern: TypePattern) -> NodeSelection? {
    if let known = found[pattern] { return known.first }
    let selection = make(pattern)
    found[pattern] = selection.map { [$0] } ?? []
    return selection
  }

  /// The nodes that one of the patterns means, in the order of the graph.
  mutating func nodes(_ patterns: [TypePattern]) -> [NodeID] {
    let lists = patterns.compactMap { selection($0).map { graph.nodes(in: $0) } }
    return lists.count == 1 ? lists[0] : Array(Set(lists.joined())).sorted()
  }

  /// The classes of nodes that one of the patterns means, in their order.
  mutating func classes(_ patterns: [TypePattern]) -> [Int] {
    let selected = patterns.compactMap { selection($0) }
    return Set(selected.flatMap { graph.classes(in: $0) }).sorted()
  }

  /// Whether there is a node that a pattern means.
  mutating func hasNodes(_ pattern: TypePattern) -> Bool {
    selection(pattern).map { graph.hasNodes(in: $0) } ?? false
  }

  private func make(_ pattern: TypePattern) -> NodeSelection? {
    switch pattern.kind {
    case .any: return .all
    case .resource: return typed(.resource, pattern, graph.model.types.names)
    case .data: return typed(.data, pattern, graph.model.types.names)
    case .provider: return typed(.provider, pattern, graph.model.providers.map(\.name))
    case .module: return NodeSelection(kind: .module)
    case .output: return NodeSelection(kind: .output)
    case .variable: return NodeSelection(kind: .variable)
    case .terraform: return NodeSelection(kind: .terraform)
    case .resourceChange: return NodeSelection(kind: .change)
    case .document: return NodeSelection(kind: .document)
    case .local: return NodeSelection(kind: .local)
    // Rows are no nodes of the graph.
    case .view: return nil
    }
  }

  private func typed(_ kind: NodeKind, _ pattern: TypePattern, _ names: [String]) -> NodeSelection? {
    guard let glob = pattern.name, glob.text != "*" else { return NodeSelection(kind: kind) }
    let types = names.indices.filter { glob.matches(names[$0]) }.map { Int32($0) }
    return types.isEmpty ? nil : NodeSelection(kind: kind, types: types)
  }
}
