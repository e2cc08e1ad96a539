package import Schemas
import Synchronization
package import Terraform

/// What a document describes, as nodes in arrays; edges are found on demand by a `Navigator`.
///
/// A class, since everything that follows references passes it on.
package final class ResourceGraph: Sendable {
  package let model: Model
  private let tables: NodeTables
  /// What the providers' types have, as far as it is known; only configurations are asked against them.
  let schemas: [ProviderSchema]
  /// The names of the variables that something reads, by module; filled when a policy asks.
  let usedVariables = Mutex<[Int: Set<String>]>([:])
  /// Every node, by its index.
  var nodes: [Node] { tables.nodes }

  /// Builds the graph of a model; `schemas` tell what a configuration could have set.
  package init(_ model: Model, schemas: [ProviderSchema] = []) {
    self.model = model
    self.schemas = schemas
    tables = NodeTables(model)
  }
}

// MARK: - Looking up

extension ResourceGraph {
  /// How many nodes there are; their indices are below it.
  package var nodeCount: Int { nodes.count }

  /// The nodes whose indices are in a range.
  package func nodes(in range: Range<Int>) -> [NodeID] { range.map { NodeID($0) } }

  /// All nodes of a kind, in the order of the document.
  package func nodes(of kind: NodeKind) -> [NodeID] {
    tables.ranges[Int(kind.rawValue)].map { NodeID(Int($0)) }
  }

  /// The nodes of a selection, in the order of the document.
  package func nodes(in selection: NodeSelection) -> [NodeID] {
    guard let kind = selection.kind else { return nodes.indices.map { NodeID($0) } }
    guard let types = selection.types else { return nodes(of: kind) }
    switch kind {
    case .resource: return types.flatMap { tables.resourcesByType[Int($0)] }
    case .data: return types.flatMap { tables.dataByType[Int($0)] }
    default: return nodes(of: kind).filter { contains(selection, $0) }
    }
  }

  /// Whether there is a node of a selection.
  package func hasNodes(in selection: NodeSelection) -> Bool {
    guard let kind = selection.kind else { return !nodes.isEmpty }
    guard let types = selection.types else { return !tables.ranges[Int(kind.rawValue)].isEmpty }
    switch kind {
    case .resource: return types.contains { !tables.resourcesByType[Int($0)].isEmpty }
    case .data: return types.contains { !tables.dataByType[Int($0)].isEmpty }
    default: return !nodes(in: selection).isEmpty
    }
  }

  /// Whether there may be nodes of what is written as a type; a name with `_` alone is that of a resource's type, which
  /// the document has or has not.
  package func mayHaveNodes(ofType text: String) -> Bool {
    var isName = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "."): return true
      case UInt8(ascii: "_"): isName = true
      default: break
      }
    }
    return !isName || text == "resource_change" || model.types.index(of: text) != nil
  }

  /// Whether the node is one of the selection.
  package func contains(_ selection: NodeSelection, _ node: NodeID) -> Bool {
    guard let kind = selection.kind else { return true }
    guard nodes[Int(node.index)].kind == kind else { return false }
    guard selection.types != nil else { return true }
    return type(of: node).map { selection.hasType($0) } ?? false
  }

  /// The nodes of the same kind and type.
  package func selection(like node: NodeID) -> NodeSelection {
    NodeSelection(kind: kind(of: node), types: type(of: node).map { [$0] })
  }

  /// What the node stands for.
  package func kind(of node: NodeID) -> NodeKind { nodes[Int(node.index)].kind }

  /// The type of a resource or a data source in `Model.types`; of a provider configuration its own index.
  func type(of node: NodeID) -> Int32? {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return model.resources[Int(record.index)].type
    case .provider: return record.index
    default: return nil
    }
  }

  /// A number for what selections tell apart of a node: its kind and its type; below `classCount`.
  package func classNumber(of node: NodeID) -> Int {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource: return 2 * Int(model.resources[Int(record.index)].type)
    case .data: return 2 * Int(model.resources[Int(record.index)].type) + 1
    case .provider: return 2 * model.types.count + NodeKind.allCases.count + Int(record.index)
    default: return 2 * model.types.count + Int(record.kind.rawValue)
    }
  }

  /// The numbers of the nodes that a selection may mean.
  package func classes(in selection: NodeSelection) -> [Int] {
    let others = 2 * model.types.count
    guard let kind = selection.kind else { return Array(0..<classCount) }
    let types = selection.types?.map { Int($0) }
    switch kind {
    case .resource: return (types ?? Array(0..<model.types.count)).map { 2 * $0 }
    case .data: return (types ?? Array(0..<model.types.count)).map { 2 * $0 + 1 }
    case .provider:
      return (types ?? Array(0..<model.providers.count)).map { others + NodeKind.allCases.count + $0 }
    default: return [others + Int(kind.rawValue)]
    }
  }

  /// How many such numbers there are.
  package var classCount: Int { 2 * model.types.count + NodeKind.allCases.count + model.providers.count }

  func resource(_ node: NodeID) -> Resource? {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return nil }
    return model.resources[Int(record.index)]
  }

  /// Whether a node is a managed resource or a data source.
  package func hasBody(_ node: NodeID) -> Bool {
    let kind = nodes[Int(node.index)].kind
    return kind == .resource || kind == .data
  }

  /// The attributes of a resource or a data source, before they are decoded.
  func body(of node: NodeID) -> MergedValue? {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return nil }
    return model.resources[Int(record.index)].body
  }

  func declaration(_ kind: NodeKind, _ name: String, in module: Int) -> NodeID? {
    tables.declarations[NodeTables.DeclarationKey(kind: kind, module: Int32(module), name: name)]
  }

  /// The node of a module call.
  func moduleNode(_ name: String, in module: Int) -> NodeID? {
    tables.calls[NodeTables.CallKey(parent: module, name: name)]
  }

  /// The node of a resource by its index in the model.
  func node(ofResource index: Int) -> NodeID { tables.ofResources[index] }

  /// The node of a provider configuration by its index in the model.
  func providerNode(_ index: Int) -> NodeID {
    NodeID(Int(tables.ranges[Int(NodeKind.provider.rawValue)].lowerBound) + index)
  }

  func instances(ofCall name: String, in parent: Int) -> [Int] {
    tables.byCall[NodeTables.CallKey(parent: parent, name: name)] ?? []
  }

  /// The block that a reference in a module means, and its instances there.
  func block(_ mode: ResourceMode, type: String, name: String, in module: Int) -> (
    block: Int, instances: [NodeID]
  )? {
    guard let configured = model.moduleInstances[module].module, let type = model.types.index(of: type),
      let block = tables.blocks[NodeTables.BlockKey(module: configured, mode: mode, type: type, name: name)]
    else { return nil }
    return (block, tables.byBlock[NodeTables.BlockInstance(block: block, module: module)] ?? [])
  }

  func instances(ofBlock block: Int, in module: Int) -> [NodeID] {
    tables.byBlock[NodeTables.BlockInstance(block: block, module: module)] ?? []
  }
}
