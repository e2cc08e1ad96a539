import JSONSyntax
import Terraform
import Values

/// Which nodes mention which variables in the expressions of their attributes, gone through once.
struct MentionIndex: Sendable {
  /// An expression that mentions a variable.
  struct Mention: Sendable {
    var referrer: NodeID
    /// The attribute of the referrer, and the names of the whole path where it stands in a block, by their numbers.
    var attribute: Int32
    var names: Int32
  }

  /// An expression whose way is lost in a local.
  struct Lost: Sendable {
    var mention: Mention
    var reason: Reason
    /// The known text to which the lost way leads.
    var text: String?
  }

  private var mentions = Lookup<NodeID, [Mention]>()
  /// The attributes and the names of paths that occur, each once.
  private(set) var names = NameTable()
  private(set) var lost: [Lost] = []

  init(_ graph: ResourceGraph) {
    let references = ParsedReferences(graph.model)
    for kind in [NodeKind.resource, .data, .output, .provider, .module] {
      for node in graph.nodes(of: kind) {
        for path in graph.mentioningPaths(of: node) { add(path, of: node, graph, references) }
      }
    }
  }

  func mentions(of variable: NodeID) -> [Mention] { mentions[variable] ?? [] }

  private mutating func add(
    _ path: AttributePath, of node: NodeID, _ graph: ResourceGraph, _ references: ParsedReferences
  ) {
    var walk = MentionWalk(graph: graph, references: references)
    walk.add(path, of: node)
    let attribute = names.intern(path.attribute ?? "")
    let mention = Mention(
      referrer: node, attribute: attribute,
      names: path.steps.count == 1 ? attribute : names.intern(path.names))
    for variable in walk.variables { mentions[variable, default: []].append(mention) }
    guard let local = walk.lost.first else { return }
    let reason = Reason(
      .unresolved, "\(graph.address(of: node)).\(path): \(graph.lostLocal(local).text)")
    lost.append(Lost(mention: mention, reason: reason, text: graph.text(at: path, of: node)))
  }
}
