import JSONSyntax
import Terraform
import Values

/// Resources whose `id` is not known yet, by the texts that their attributes hold: one of them may become the id.
struct NameIndex {
  private var entries: [String: [NodeID]] = [:]

  init(_ graph: ResourceGraph, _ selection: NodeSelection) {
    let document = graph.model.document
    for node in graph.nodes(in: selection) {
      guard graph.attribute("id", of: node).unknownReason != nil, let value = graph.body(of: node)?.value
      else { continue }
      for (_, member) in document.members(of: value) {
        guard let text = document.string(member), !text.isEmpty else { continue }
        if entries[text]?.last != node { entries[text, default: []].append(node) }
      }
    }
  }

  func nodes(named text: String) -> [NodeID] { entries[text] ?? [] }
}
