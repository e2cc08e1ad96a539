import JSONSyntax
import Terraform

/// What a plan says that its changes rest on, where the references themselves are lost.
///
/// Of a dynamic block a plan's `configuration` keeps nothing, but Terraform lists the attributes that its expressions refer to,
/// among all others, as `relevant_attributes`.
/// <https://developer.hashicorp.com/terraform/internals/json-format#plan-representation>
struct Contributions {
  /// A resource or a data source, something of which is not known before the apply.
  struct Contributor {
    var node: NodeID
    var type: String
  }

  /// An unknown value in a block that the configuration says nothing of.
  struct Gap {
    /// The attribute of the resource, which is the name of the block.
    var attribute: String
    /// The name of the value inside of the block.
    var name: String
  }

  let graph: ResourceGraph
  /// In the order of the plan's list, each once.
  let contributors: [Contributor]

  init(_ graph: ResourceGraph) {
    self.graph = graph
    let document = graph.model.document
    guard graph.model.form == .plan,
      let list = document.member("relevant_attributes", of: graph.model.root)
    else {
      contributors = []
      return
    }
    let nodes = Contributions.nodesByAddress(of: graph)
    var found: [Contributor] = []
    for entry in document.elements(of: list) {
      let address = document.member("resource", of: entry).flatMap { document.string($0) } ?? ""
      let path = document.member("attribute", of: entry).map { Array(document.elements(of: $0)) } ?? []
      let attribute = path.first.flatMap { document.string($0) }
      for node in nodes[address] ?? [] where graph.holdsUnknown(attribute, of: node) {
        guard !found.contains(where: { $0.node == node }) else { continue }
        found.append(Contributor(node: node, type: graph.bareTypeName(of: node)))
      }
    }
    contributors = found
  }

  /// What an unknown value in a block may come from: the contributors of the type that it is named after, else those
  /// that nothing else refers to.
  func targets(of gap: Gap, in node: NodeID, unmentioned: Set<NodeID>) -> [NodeID] {
    let owner = graph.bareTypeName(of: node)
    let kind = AttributeKind(gap.name, of: owner) { type in contributors.contains { $0.type == type } }
    let meant = contributors.filter { contributor in
      kind.map { contributor.type == $0.type } ?? unmentioned.contains(contributor.node)
    }
    let found = meant.map(\.node).filter { $0 != node }
    // References stay in their module but for its variables and outputs, so that what stands beside the block comes first.
    let module = graph.moduleIndex(of: node)
    let beside = found.filter { graph.moduleIndex(of: $0) == module }
    return beside.isEmpty ? found : beside
  }

  /// By the address of an instance, and by those without its key and without any key.
  private static func nodesByAddress(of graph: ResourceGraph) -> [String: [NodeID]] {
    var found: [String: [NodeID]] = [:]
    for node in graph.nodes(of: .resource) + graph.nodes(of: .data) {
      let address = graph.address(of: node)
      let block = String(address.dropLast(graph.key(of: node).description.count))
      for name in Set([address, block, graph.blockAddress(of: node)]) {
        found[name, default: []].append(node)
      }
    }
    return found
  }
}

extension ResourceGraph {
  /// Whether something is unknown in an attribute of a resource of a plan, or in any where none is named.
  fileprivate func holdsUnknown(_ attribute: String?, of node: NodeID) -> Bool {
    guard let unknown = body(of: node)?.unknown else { return false }
    guard let attribute else { return holdsTrue(unknown) }
    return model.document.member(attribute, of: unknown).map { holdsTrue($0) } ?? false
  }

  /// The unknown values of a resource of a plan that stand in blocks of which its configuration has no expression.
  func gaps(of node: NodeID) -> [Contributions.Gap] {
    guard let body = body(of: node), let unknown = body.unknown, let block = resource(node)?.block else {
      return []
    }
    let document = model.document
    let written = Set(model.blocks[block].expressions.map { model.arguments(of: $0).map(\.name) } ?? [])
    return document.members(of: unknown).flatMap { key, part -> [Contributions.Gap] in
      let attribute = document.name(of: key)
      guard !written.contains(attribute), document.kind(of: part) == .array else { return [] }
      return Set(document.elements(of: part).flatMap { unknownNames(in: $0) }).sorted().map {
        Contributions.Gap(attribute: attribute, name: $0)
      }
    }
  }

  /// The names of the unknown values in a block.
  private func unknownNames(in block: JSONNode) -> [String] {
    let document = model.document
    guard document.kind(of: block) == .object else { return [] }
    return document.members(of: block).flatMap { key, part in
      let inner =
        document.kind(of: part) == .array ? document.elements(of: part).flatMap { unknownNames(in: $0) } : []
      return inner.isEmpty && holdsTrue(part) ? [document.name(of: key)] : inner
    }
  }

  private func holdsTrue(_ node: JSONNode) -> Bool {
    switch model.document.kind(of: node) {
    case .true: true
    case .array, .object: model.document.elements(of: node).contains { holdsTrue($0) }
    case .false, .null, .number, .string: false
    }
  }
}
