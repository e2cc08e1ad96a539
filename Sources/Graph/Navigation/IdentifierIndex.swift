import Terraform
import Values

/// The resources and data sources of a graph by their known identifiers, which are `id` and `arn`.
///
/// Several may share one: a bucket's versioning has the bucket's id.
struct IdentifierIndex: Sendable {
  /// A node, and the attribute that identifies it.
  struct Entry: Sendable {
    var node: NodeID
    var attribute: String
  }

  /// The attributes that identify a node.
  static let attributes = ["id", "arn"]

  private var entries: [String: [Entry]] = [:]

  /// An index of nothing.
  init() {}

  init(_ graph: ResourceGraph) {
    let nodes = graph.nodes(of: .resource) + graph.nodes(of: .data)
    for (attribute, text) in IdentifierIndex.attributes.map({ ($0, graph.knownTexts(of: $0)) }) {
      for node in nodes {
        guard let text = text(node), !text.isEmpty else { continue }
        entries[text, default: []].append(Entry(node: node, attribute: attribute))
      }
    }
  }

  func nodes(identifiedBy text: String) -> [Entry] { entries[text] ?? [] }
}
