package import Terraform

/// What a document describes, as nodes in arrays; edges are found on demand by a `Navigator`.
package struct ResourceGraph: Sendable {
  package let model: Model
  private(set) var nodes: [Node] = []
  /// The nodes of each kind, in the order of the document.
  private var ranges: [Range<Int32>]
  /// The nodes of each type of managed resource, and of each type of data source.
  private var resourcesByType: [[NodeID]]
  private var dataByType: [[NodeID]]
  /// The instances of a block in one instance of its module.
  private var byBlock: [BlockInstance: [NodeID]] = [:]
  /// The variables and outputs of a module instance by name.
  private var declarations: [DeclarationKey: NodeID] = [:]
  /// The instances of a module call in one instance of the module that holds it.
  private var byCall: [CallKey: [Int]] = [:]
  private var blocks: [BlockKey: Int] = [:]

  struct BlockInstance: Hashable {
    var block: Int
    var module: Int
  }

  struct BlockKey: Hashable {
    var module: Int
    var mode: ResourceMode
    var type: Int32
    var name: String
  }

  struct CallKey: Hashable {
    var parent: Int
    var name: String
  }

  struct DeclarationKey: Hashable {
    var kind: NodeKind
    var module: Int32
    var name: String
  }

  /// Builds the graph of a model.
  package init(_ model: Model) {
    self.model = model
    ranges = Array(repeating: 0..<0, count: NodeKind.allCases.count)
    resourcesByType = Array(repeating: [], count: model.types.names.count)
    dataByType = resourcesByType
    addResources(.managed, as: .resource)
    addResources(.data, as: .data)
    addModuleContents()
    add(model.providers.indices, as: .provider)
    add(0..<1, as: .terraform)
    add(model.changes.indices, as: .change)
    add(0..<1, as: .document)
    indexBlocks()
  }
}

// MARK: - Building

extension ResourceGraph {
  private mutating func add(_ indices: Range<Int>, as kind: NodeKind) {
    let start = Int32(nodes.count)
    for index in indices { nodes.append(Node(kind: kind, index: Int32(index), module: 0)) }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addResources(_ mode: ResourceMode, as kind: NodeKind) {
    let start = Int32(nodes.count)
    for (index, resource) in model.resources.enumerated() where resource.mode == mode {
      let id = NodeID(nodes.count)
      nodes.append(Node(kind: kind, index: Int32(index), module: Int32(resource.module)))
      if mode == .data {
        dataByType[Int(resource.type)].append(id)
      } else {
        resourcesByType[Int(resource.type)].append(id)
      }
      if let block = resource.block {
        byBlock[BlockInstance(block: block, module: resource.module), default: []].append(id)
      }
    }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addModuleContents() {
    addDeclarations(.variable) { $0.variables }
    addDeclarations(.output) { $0.outputs }
    let start = Int32(nodes.count)
    for (index, instance) in model.moduleInstances.enumerated() {
      if let parent = instance.parent {
        byCall[CallKey(parent: parent, name: instance.name), default: []].append(index)
      }
      guard let module = instance.module else { continue }
      for (_, child) in model.modules[module].children.sorted(by: { $0.key < $1.key }) {
        nodes.append(Node(kind: .module, index: Int32(child), module: Int32(index)))
      }
    }
    ranges[Int(NodeKind.module.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addDeclarations(_ kind: NodeKind, _ list: (Module) -> [Module.Declaration]) {
    let start = Int32(nodes.count)
    for (instanceIndex, instance) in model.moduleInstances.enumerated() {
      guard let module = instance.module else { continue }
      for (index, declaration) in list(model.modules[module]).enumerated() {
        let key = DeclarationKey(kind: kind, module: Int32(instanceIndex), name: declaration.name)
        declarations[key] = NodeID(nodes.count)
        nodes.append(Node(kind: kind, index: Int32(index), module: Int32(instanceIndex)))
      }
    }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func indexBlocks() {
    for (index, block) in model.blocks.enumerated() {
      blocks[BlockKey(module: block.module, mode: block.mode, type: block.type, name: block.name)] = index
    }
  }
}

// MARK: - Looking up

extension ResourceGraph {
  /// How many nodes there are; their indices are below it.
  package var nodeCount: Int { nodes.count }

  /// All nodes of a kind, in the order of the document.
  package func nodes(of kind: NodeKind) -> [NodeID] {
    ranges[Int(kind.rawValue)].map { NodeID(Int($0)) }
  }

  /// The nodes of a selection, in the order of the document.
  package func nodes(in selection: NodeSelection) -> [NodeID] {
    guard let kind = selection.kind else { return nodes.indices.map { NodeID($0) } }
    guard let types = selection.types else { return nodes(of: kind) }
    switch kind {
    case .resource: return types.sorted().flatMap { resourcesByType[Int($0)] }
    case .data: return types.sorted().flatMap { dataByType[Int($0)] }
    default: return nodes(of: kind).filter { contains(selection, $0) }
    }
  }

  /// Whether the node is one of the selection.
  package func contains(_ selection: NodeSelection, _ node: NodeID) -> Bool {
    guard let kind = selection.kind else { return true }
    guard nodes[Int(node.index)].kind == kind else { return false }
    guard let types = selection.types else { return true }
    return type(of: node).map { types.contains($0) } ?? false
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

  func resource(_ node: NodeID) -> Resource? {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return nil }
    return model.resources[Int(record.index)]
  }

  /// The attributes of a resource or a data source, before they are decoded.
  func body(of node: NodeID) -> MergedValue? {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return nil }
    return model.resources[Int(record.index)].body
  }

  func declaration(_ kind: NodeKind, _ name: String, in module: Int) -> NodeID? {
    declarations[DeclarationKey(kind: kind, module: Int32(module), name: name)]
  }

  func instances(ofCall name: String, in parent: Int) -> [Int] {
    byCall[CallKey(parent: parent, name: name)] ?? []
  }

  /// The block that a reference in a module means, and its instances there.
  func block(_ mode: ResourceMode, type: String, name: String, in module: Int) -> (
    block: Int, instances: [NodeID]
  )? {
    guard let configured = model.moduleInstances[module].module, let type = model.types.index(of: type),
      let block = blocks[BlockKey(module: configured, mode: mode, type: type, name: name)]
    else { return nil }
    return (block, byBlock[BlockInstance(block: block, module: module)] ?? [])
  }

  func instances(ofBlock block: Int, in module: Int) -> [NodeID] {
    byBlock[BlockInstance(block: block, module: module)] ?? []
  }
}
